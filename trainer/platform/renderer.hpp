#pragma once

#include "trainer/platform/png.hpp"
#include "trainer/widgets/fonts.hpp"
#include "trainer/widgets/theme.hpp"

struct ImDrawData;

namespace platform {

/// Draws ImGui's draw lists with OpenGL 3.3 core. Requires: a current context, as long as it lives.
class Renderer {
public:
    Renderer();
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    unsigned make_texture(const Pixels& pixels);
    void release_texture(unsigned texture);
    /// Takes over the glyphs that are new, and tells ImGui the texture's number.
    void update_glyphs(const widgets::GlyphTexture& glyphs);
    void draw(const ImDrawData& data, int width, int height, widgets::Color ground);

private:
    void prepare(int width, int height) const;

    unsigned program_ = 0;
    unsigned vertex_array_ = 0;
    unsigned vertices_ = 0;
    unsigned indices_ = 0;
    unsigned glyphs_ = 0;
    std::uint64_t edition_ = 0;
    int size_place_ = 0;
};

} // namespace platform

#include "trainer/platform/renderer.hpp"

#include <glad/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace platform {

namespace {

constexpr const char* vertex_source = R"(#version 330 core
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 color;
uniform vec2 size;
out vec2 at;
out vec4 tint;
void main() {
    at = texel;
    tint = vec4(color.rgb * color.a, color.a);
    gl_Position = vec4(place.x / size.x * 2.0 - 1.0, 1.0 - place.y / size.y * 2.0, 0.0, 1.0);
})";

// Textures and colours are multiplied with their alpha, so that edges blend without dark fringes.
constexpr const char* fragment_source = R"(#version 330 core
in vec2 at;
in vec4 tint;
uniform sampler2D picture;
layout(location = 0) out vec4 result;
void main() { result = tint * texture(picture, at); })";

unsigned compiled(unsigned kind, const char* source)
{
    const unsigned shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    int sound = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &sound);
    if (sound == 0)
        throw std::runtime_error("The graphics driver does not take Turnstone's shaders.");
    return shader;
}

unsigned linked_program()
{
    const unsigned vertex = compiled(GL_VERTEX_SHADER, vertex_source);
    const unsigned fragment = compiled(GL_FRAGMENT_SHADER, fragment_source);
    const unsigned program = glCreateProgram();
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    int sound = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &sound);
    if (sound == 0)
        throw std::runtime_error("The graphics driver does not take Turnstone's shaders.");
    return program;
}

void attribute(unsigned place, int count, unsigned type, bool share, std::size_t offset)
{
    glEnableVertexAttribArray(place);
    glVertexAttribPointer(place, count, type, share ? GL_TRUE : GL_FALSE, sizeof(ImDrawVert),
        reinterpret_cast<const void*>(offset)); // NOLINT: OpenGL takes an offset as a pointer
}

void smooth(int least)
{
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, least);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

float share(std::uint8_t channel)
{
    return static_cast<float>(channel) / 255.0f;
}

} // namespace

Renderer::Renderer() : program_(linked_program())
{
    size_place_ = glGetUniformLocation(program_, "size");
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    attribute(0, 2, GL_FLOAT, false, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, false, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, true, offsetof(ImDrawVert, col));
}

Renderer::~Renderer()
{
    glDeleteProgram(program_);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteVertexArrays(1, &vertex_array_);
    glDeleteTextures(1, &glyphs_);
}

unsigned Renderer::make_texture(const Pixels& pixels)
{
    unsigned texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    smooth(GL_LINEAR_MIPMAP_LINEAR);
    glTexParameterf(GL_TEXTURE_2D, GL_TEXTURE_LOD_BIAS, -0.5f);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, pixels.width, pixels.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
        pixels.rgba.data());
    glGenerateMipmap(GL_TEXTURE_2D);
    return texture;
}

void Renderer::release_texture(unsigned texture)
{
    glDeleteTextures(1, &texture);
}

void Renderer::update_glyphs(const widgets::GlyphTexture& glyphs)
{
    const bool anew = edition_ != glyphs.edition;
    if (!anew && glyphs.first_row == glyphs.end_row)
        return;
    if (glyphs_ == 0)
        glGenTextures(1, &glyphs_);
    glBindTexture(GL_TEXTURE_2D, glyphs_);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (anew) {
        smooth(GL_LINEAR);
        const int swizzle[] = {GL_RED, GL_RED, GL_RED, GL_RED};
        glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle);
        glTexImage2D(
            GL_TEXTURE_2D, 0, GL_R8, glyphs.width, glyphs.height, 0, GL_RED, GL_UNSIGNED_BYTE, glyphs.pixels);
        edition_ = glyphs.edition;
    } else {
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, glyphs.first_row, glyphs.width,
            glyphs.end_row - glyphs.first_row, GL_RED, GL_UNSIGNED_BYTE,
            glyphs.pixels + static_cast<std::ptrdiff_t>(glyphs.first_row) * glyphs.width);
    }
    ImGui::GetIO().Fonts->SetTexID(reinterpret_cast<ImTextureID>(std::uintptr_t{glyphs_})); // NOLINT
}

void Renderer::prepare(int width, int height) const
{
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glUseProgram(program_);
    glUniform2f(size_place_, static_cast<float>(width), static_cast<float>(height));
    glActiveTexture(GL_TEXTURE0);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
}

void Renderer::draw(const ImDrawData& data, int width, int height, widgets::Color ground)
{
    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(share(ground.r), share(ground.g), share(ground.b), 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    prepare(width, height);
    glEnable(GL_SCISSOR_TEST);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(
            GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const int left = std::max(0, static_cast<int>(command.ClipRect.x));
            const int top = std::max(0, static_cast<int>(command.ClipRect.y));
            const int right = std::min(width, static_cast<int>(command.ClipRect.z));
            const int bottom = std::min(height, static_cast<int>(command.ClipRect.w));
            if (right <= left || bottom <= top || command.ElemCount == 0)
                continue;
            glScissor(left, height - bottom, right - left, bottom - top);
            const auto texture = reinterpret_cast<std::uintptr_t>(command.GetTexID()); // NOLINT
            glBindTexture(GL_TEXTURE_2D, static_cast<unsigned>(texture));
            const std::size_t offset = command.IdxOffset * sizeof(ImDrawIdx);
            glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<int>(command.ElemCount),
                sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
                reinterpret_cast<const void*>(offset), static_cast<int>(command.VtxOffset)); // NOLINT
        }
    }
}

} // namespace platform

#include "trainer/widgets/utf8.hpp"

#include <algorithm>

namespace widgets {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool continues(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

char32_t take_character(std::string_view& text)
{
    const auto first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0)
        return replacement;
    char32_t character = first & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        if (text.empty() || !continues(text.front()))
            return replacement;
        character = (character << 6) | (static_cast<unsigned char>(text.front()) & 0x3F);
        text.remove_prefix(1);
    }
    return character;
}

void append_character(std::string& text, char32_t character)
{
    const auto byte = [&text](
                          char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    const auto rest = [&](int shift) { byte(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | (character >> 6));
        rest(0);
    } else if (character < 0x10000) {
        byte(0xE0 | (character >> 12));
        rest(6);
        rest(0);
    } else {
        byte(0xF0 | (character >> 18));
        rest(12);
        rest(6);
        rest(0);
    }
}

std::size_t before(std::string_view text, std::size_t place)
{
    if (place == 0)
        return 0;
    --place;
    while (place > 0 && continues(text[place]))
        --place;
    return place;
}

std::size_t after(std::string_view text, std::size_t place)
{
    if (place >= text.size())
        return text.size();
    ++place;
    while (place < text.size() && continues(text[place]))
        ++place;
    return place;
}

std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !continues(byte); }));
}

} // namespace widgets

#include "reports/ink_colours.hpp"

namespace reports {

// Meanings as on screen. The shades of heat maps are the same everywhere, since the figure stands on them.
const std::array<InkColours, inks> ink_colours{{
    {Ink::text, "text", 0x1D252B, 0xECEAE3, 0xFFFFFF},
    {Ink::soft_text, "soft-text", 0x535C63, 0xAEB6BB, 0xE0E0E0},
    {Ink::rule, "rule", 0xD8D4C9, 0x364049, 0xFFFFFF},
    {Ink::axis, "axis", 0x7C8287, 0x7A868F, 0xFFFFFF},
    {Ink::figure, "figure", 0x1A66B0, 0x74ACF0, 0x86BDFF},
    {Ink::band, "band", 0xD3E2EE, 0x1E3B45, 0x00303D},
    {Ink::ready, "ready", 0x1A66B0, 0x74ACF0, 0x86BDFF},
    {Ink::not_ready, "not-ready", 0xB95C00, 0xF08A3C, 0xFFFFFF},
    {Ink::warning, "warning", 0x8A4B00, 0xF0B25C, 0xFFC24D},
    {Ink::missed, "missed", 0xB03A1E, 0xF59A7E, 0xFFAE94},
    {Ink::over_suspected, "over-suspected", 0x4E1F63, 0xF0D6FF, 0xF8E4FF},
    {Ink::good_0, "good-0", 0xF3F1EB, 0xF3F1EB, 0xF3F1EB},
    {Ink::good_1, "good-1", 0xD3E2EE, 0xD3E2EE, 0xD3E2EE},
    {Ink::good_2, "good-2", 0x9FC1DF, 0x9FC1DF, 0x9FC1DF},
    {Ink::good_3, "good-3", 0x5E95C6, 0x5E95C6, 0x5E95C6},
    {Ink::good_4, "good-4", 0x2A6AA8, 0x2A6AA8, 0x2A6AA8},
    {Ink::good_5, "good-5", 0x0F3F70, 0x0F3F70, 0x0F3F70},
    {Ink::bad_0, "bad-0", 0xF3F1EB, 0xF3F1EB, 0xF3F1EB},
    {Ink::bad_1, "bad-1", 0xF3DDC2, 0xF3DDC2, 0xF3DDC2},
    {Ink::bad_2, "bad-2", 0xE6B57E, 0xE6B57E, 0xE6B57E},
    {Ink::bad_3, "bad-3", 0xCE8740, 0xCE8740, 0xCE8740},
    {Ink::bad_4, "bad-4", 0xA75C10, 0xA75C10, 0xA75C10},
    {Ink::bad_5, "bad-5", 0x6E3700, 0x6E3700, 0x6E3700},
    {Ink::on_pale_shade, "on-pale-shade", 0x1D252B, 0x1D252B, 0x1D252B},
    {Ink::on_dark_shade, "on-dark-shade", 0xFFFFFF, 0xFFFFFF, 0xFFFFFF},
    {Ink::series_0, "series-0", 0x12305A, 0x6088B4, 0xFFFFFF},
    {Ink::series_1, "series-1", 0xB95C00, 0xF08A3C, 0xFFFFFF},
    {Ink::series_2, "series-2", 0x17966C, 0xB8F5F3, 0xFFFFFF},
    {Ink::series_3, "series-3", 0xC25ABB, 0xBC59F5, 0xFFFFFF},
}};

const InkColours& colours_of(Ink ink)
{
    return ink_colours.at(static_cast<std::size_t>(ink));
}

} // namespace reports

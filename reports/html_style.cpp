#include "reports/html_parts.hpp"
#include "reports/ink_colours.hpp"

#include <array>

namespace reports {
namespace {

std::string hex(std::uint32_t colour)
{
    constexpr std::array<char, 17> digits{"0123456789abcdef"};
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
        text += digits.at((colour >> shift) & 15u);
    return text;
}

std::string inks_as(std::uint32_t InkColours::*colour)
{
    std::string rules;
    for (const auto& ink : ink_colours)
        rules += std::string("--") + ink.name + ":" + hex(ink.*colour) + ";";
    return rules;
}

constexpr const char* ground_light = "--surface:#f3f1eb;--raised:#fff;--accent:#17566a;--saved:#22663f;";
constexpr const char* ground_dark = "--surface:#161c21;--raised:#212930;--accent:#7cc4d6;--saved:#7fcb9a;";
constexpr const char* ground_high_contrast = "--surface:#000;--raised:#000;--accent:#7fe0ff;--saved:#7cf0a6;";

constexpr const char* rules = R"(
*{box-sizing:border-box}
html{background:var(--surface);color:var(--text);font:16px/1.5 Inter,"Segoe UI",system-ui,-apple-system,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
body{max-width:60rem;margin:0 auto;padding:2rem 1.5rem 3rem}
h1{font-size:1.75rem;line-height:1.3;font-weight:600;margin:0}
h2{font-size:1.25rem;line-height:1.4;font-weight:600;margin:0 0 .25rem}
h3{font-size:1rem;margin:0}
p{margin:.25rem 0;max-width:46rem}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.about{font-size:1.25rem;color:var(--soft-text)}
.chip{display:inline-block;border:1px solid var(--warning);border-radius:1rem;padding:.05rem .7rem;font-size:.875rem;font-weight:500;color:var(--warning)}
.provisional{border-style:dashed}
.selected{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:1rem 0 0}
.selected div{min-width:0}
dt{color:var(--soft-text);font-size:.875rem}
dd{margin:0;font-weight:500}
main>section,main>nav{background:var(--raised);border:1px solid var(--rule);border-radius:10px;padding:1.25rem;margin-top:1rem}
nav ol{margin:.25rem 0 0;padding-left:1.5rem}
.findings{list-style:none;margin:.5rem 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1rem 1.5rem}
.findings li{border-left:3px solid var(--rule);padding-left:.75rem}
.findings .kind{font-size:.875rem;font-weight:500;display:block}
.kind.ready{color:var(--saved)}.kind.taught-badly{color:var(--missed)}.kind.over-suspected{color:var(--over-suspected)}.kind.look-at{color:var(--warning)}
.findings strong{font-weight:600}
.lead{font-size:1.0625rem}
figure{margin:1rem 0}
figure svg{max-width:100%;height:auto;display:block}
svg text{font-family:inherit}
.table{overflow-x:auto;margin-top:.75rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.4rem 1.25rem .4rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{color:var(--soft-text);font-weight:500;vertical-align:bottom;border-bottom-color:var(--axis)}
tbody th{font-weight:500;min-width:7rem}
.number{text-align:right}
.figure,.interval,.day{white-space:nowrap}
.interval{display:inline-block}
.interval,.missing,.notes,footer{color:var(--soft-text)}
.flag{white-space:nowrap;font-weight:600}
.flag svg{vertical-align:-2px;margin-right:.3rem}
.notes{font-size:.875rem;margin:.75rem 0 0;padding-left:1.25rem;max-width:46rem}
.rests-on{margin:.25rem 0}
.rests-on div{margin-top:.5rem}
.rests-on dd{font-weight:400;overflow-wrap:anywhere}
footer{margin-top:1.5rem;font-size:.875rem}
.spot{fill:transparent}
.in-print{display:none}
@media print{
html{font-size:10pt;background:#fff}
body{max-width:none;padding:0}
nav{display:none}
main>section{border:0;border-top:1px solid var(--axis);border-radius:0;padding:8pt 0 0;margin-top:14pt}
h2,.lead,.chips,thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
figure,tr,.findings li{break-inside:avoid}
thead{display:table-header-group}
.table{overflow:visible}
table{font-size:8.5pt}
th,td{padding-right:.75rem}
.in-print{display:block}
a{color:inherit;text-decoration:none}
}
)";

} // namespace

std::string style_sheet(bool made_up)
{
    std::string sheet =
        ":root{color-scheme:light;" + std::string(ground_light) + inks_as(&InkColours::light) + "}";
    sheet += "\n@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;" +
             std::string(ground_dark) + inks_as(&InkColours::dark) + "}}";
    sheet += "\n@media screen and (prefers-contrast:more){:root{color-scheme:dark;" +
             std::string(ground_high_contrast) + inks_as(&InkColours::high_contrast) + "}}";
    sheet += rules;
    for (const auto& ink : ink_colours)
        sheet += std::string(".f-") + ink.name + "{fill:var(--" + ink.name + ")}.s-" + ink.name +
                 "{fill:none;stroke:var(--" + ink.name + ")}\n";
    sheet += "@page{margin:18mm 16mm;@bottom-right{content:counter(page) \" of \" counter(pages);font:9pt "
             "sans-serif}";
    if (made_up)
        sheet += "@top-right{content:\"Sample data, made up\";font:600 9pt sans-serif}";
    return sheet + "}\n";
}

} // namespace reports

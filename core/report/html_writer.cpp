#include "core/report/html_writer.h"

#include "core/base/base64.h"
#include "core/base/number_text.h"
#include "core/report/charts.h"

namespace handful::report {
namespace {

// The colours of the window (ui/theme), so that a page and a screen mean the same; darker
// where they colour small text.
constexpr const char* kStyle = R"(
:root{color-scheme:light}
body{font:14px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK SC',sans-serif;
color:#1b1f24;background:#f4f5f7;margin:0}
main{max-width:980px;margin:0 auto;padding:24px}
header{margin:0 0 16px}header p{margin:0}.kind{color:#57606a;text-transform:none}
section{background:#fff;border:1px solid #d9dce1;border-radius:6px;padding:16px 24px;margin:16px 0}
h1{font-size:24px;line-height:1.25;margin:2px 0 4px;overflow-wrap:anywhere}
h2{font-size:16px;margin:0 0 10px}p{margin:0 0 8px}
.lead{font-size:15px}.caption{font-size:12px;color:#57606a}.muted{color:#57606a}
.notice{background:#fff4d6;border-left:4px solid #b58900;padding:8px 12px;border-radius:2px}
ul{margin:0 0 8px;padding-left:20px}li{margin:0 0 6px}
table{border-collapse:collapse;width:100%;margin:4px 0 12px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:4px 10px 4px 0;border-bottom:1px solid #e8eaed;vertical-align:top;
overflow-wrap:anywhere}
th{font-weight:600;color:#57606a;font-size:12px;vertical-align:bottom}
td.n,th.n{text-align:right;overflow-wrap:normal}td.n:last-child,th.n:last-child{padding-right:0}
td.c{font:11px/1.5 ui-monospace,'DejaVu Sans Mono',Consolas,monospace;color:#57606a}
table.facts th{width:30%;font-size:14px;font-weight:400;vertical-align:top}
.ok{color:#00609a}.ng{color:#b84f00}.review{color:#7d6000}
b.ok,b.ng,b.review{font-weight:600}
svg{display:block;width:100%;height:auto;margin:4px 0 8px}
.legend img{height:14px;vertical-align:middle;margin:0 8px}
figure{display:inline-block;vertical-align:top;width:48%;margin:0 2% 16px 0}
figure:nth-child(2n){margin:0 0 16px 1.5%}
figure img{width:49%;border-radius:3px;background:#e4e7eb}figure img+img{margin-left:2%}
figcaption{font-size:12px;overflow-wrap:anywhere;margin-top:4px;white-space:pre-line}
table.sign td{border:0;border-bottom:1px solid #57606a;height:48px;width:28%}
table.sign th{border:0;width:16%;color:#1b1f24;font-size:14px;vertical-align:bottom}
table.sign small{color:#57606a}table.sign tr.words td{border:0;height:auto}
footer{color:#57606a;font-size:12px;overflow-wrap:anywhere}
@media (max-width:700px){figure,figure:nth-child(2n){width:100%;margin:0 0 16px}main{padding:8px}section{padding:12px}}
@page{size:A4;margin:18mm 14mm 20mm;
@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#57606a}}
@media print{body{background:#fff;font-size:10pt}main{max-width:none;padding:0}
section{border:0;border-top:1px solid #d9dce1;border-radius:0;padding:8pt 0;margin:0}
h2{break-after:avoid}tr,figure,svg,.notice,table.sign{break-inside:avoid}thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)";

const char* classOf(Tone tone) {
  switch (tone) {
    case Tone::Ok:
      return "ok";
    case Tone::Review:
      return "review";
    case Tone::Ng:
      return "ng";
    case Tone::Muted:
      return "muted";
    case Tone::Plain:
      break;
  }
  return "";
}

std::string image(const std::vector<std::byte>& jpeg, const std::string& alternative) {
  if (jpeg.empty()) return {};
  return "<img alt=\"" + escaped(alternative) + "\" src=\"data:image/jpeg;base64," + base64(jpeg) +
         "\">";
}

/// One function for each kind of block.
class BlockWriter {
 public:
  [[nodiscard]] std::string operator()(const Paragraph& paragraph) const {
    const auto text = escaped(paragraph.text);
    switch (paragraph.role) {
      case TextRole::Lead:
        return "<p class=\"lead\">" + text + "</p>\n";
      case TextRole::Caption:
        return "<p class=\"caption\">" + text + "</p>\n";
      case TextRole::Notice:
        return "<p class=\"notice\">" + text + "</p>\n";
      case TextRole::Bullet:
        return "<ul><li>" + text + "</li></ul>\n";
      case TextRole::Body:
        break;
    }
    return "<p>" + text + "</p>\n";
  }

  [[nodiscard]] std::string operator()(const Facts& facts) const {
    std::string html = "<table class=\"facts\">\n";
    for (const auto& [name, value] : facts.lines) {
      html +=
          "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>\n";
    }
    return html + "</table>\n";
  }

  [[nodiscard]] std::string operator()(const Table& table) const {
    double whole = 0.0;
    for (const auto& column : table.columns) whole += column.share;
    std::string html = "<table>\n<thead><tr>";
    for (const auto& column : table.columns) {
      html += "<th scope=\"col\" style=\"width:" + fixed(100.0 * column.share / whole, 1) + "%\"" +
              (column.isNumber ? " class=\"n\">" : ">") + escaped(column.title) + "</th>";
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      html += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) html += cell(table.columns[i], row[i]);
      html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
  }

  [[nodiscard]] std::string operator()(const Chart& chart) const {
    auto svg = chart.svg;  // made by charts.cpp, which escapes
    svg.insert(4, " role=\"img\" aria-label=\"" + escaped(chart.alternative) +
                      "\" style=\"max-width:" + std::to_string(chart.width) + "px\"");
    return svg + "\n";
  }

  [[nodiscard]] std::string operator()(const Gallery& gallery) const {
    std::string html = "<p class=\"legend caption\"><span>" + escaped(gallery.rampLow) + "</span>" +
                       image(gallery.ramp, "") + "<span>" + escaped(gallery.rampHigh) +
                       "</span></p>\n<div class=\"gallery\">\n";
    for (const auto& figure : gallery.figures) {
      html += "<figure>" + image(figure.picture, figure.title) +
              image(figure.heat, figure.verdict) + "<figcaption><b class=\"" +
              classOf(figure.tone) + "\">" + escaped(figure.verdict) +
              "</b>: " + escaped(figure.text) + "\n<span class=\"muted\">" + escaped(figure.title) +
              "</span></figcaption></figure>\n";
    }
    return html + "</div>\n";
  }

  [[nodiscard]] std::string operator()(const Signatures& signatures) const {
    std::string html = "<table class=\"sign\">\n";
    for (const auto& role : signatures.roles) {
      html += "<tr><th scope=\"row\">" + escaped(role) +
              "</th><td></td><td></td><td></td></tr>\n<tr class=\"words\"><td></td><td><small>" +
              escaped(signatures.name) + "</small></td><td><small>" + escaped(signatures.date) +
              "</small></td><td><small>" + escaped(signatures.signature) + "</small></td></tr>\n";
    }
    return html + "</table>\n";
  }

 private:
  [[nodiscard]] static std::string cell(const Column& column, const Cell& cell) {
    std::string classes = column.isNumber ? "n" : column.isCode ? "c" : "";
    const std::string tone = classOf(cell.tone);
    if (!tone.empty()) classes += (classes.empty() ? "" : " ") + tone;
    return (classes.empty() ? "<td>" : "<td class=\"" + classes + "\">") + escaped(cell.text) +
           "</td>";
  }
};

}  // namespace

std::string htmlPage(const Document& document) {
  std::string html = "<!doctype html>\n<html lang=\"" + escaped(document.language) +
                     "\"><head><meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width,initial-scale=1\">\n<title>" +
                     escaped(document.fullTitle()) + "</title>\n<style>" + kStyle +
                     "</style></head>\n<body><main>\n<header><p class=\"kind\">" +
                     escaped(document.kind) + "</p><h1>" + escaped(document.title) +
                     "</h1><p class=\"muted\">" + escaped(document.subtitle) + "</p></header>\n";
  for (const auto& section : document.sections) {
    html += "<section><h2>" + escaped(section.title) + "</h2>\n";
    for (const auto& block : section.blocks) html += std::visit(BlockWriter(), block);
    html += "</section>\n";
  }
  return html + "<footer>" + escaped(document.footer) + "</footer>\n</main></body></html>\n";
}

}  // namespace handful::report

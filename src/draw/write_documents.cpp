#include "write_documents.h"

#include "offscreen.h"
#include "report_odt.h"
#include "report_pdf.h"

#include "ecotone/base/whole_file.h"
#include "ecotone/formats/zip_dates.h"

namespace ecotone::draw {

std::vector<std::filesystem::path> writeDocuments(const std::filesystem::path& folder,
                                                  const report::Report& report)
{
    const Offscreen offscreen;
    writeWholeText(folder / "report.pdf", toPdf(report));
    writeWhole(folder / "report.odt", [&](const std::filesystem::path& partial) {
        writeWholeText(partial, toOdt(report));
        formats::setZipDates(partial);
    });
    return {folder / "report.pdf", folder / "report.odt"};
}

} // namespace ecotone::draw

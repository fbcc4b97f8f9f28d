#include "report_odt.h"

#include "fixed_hash_seed.h"
#include "report_document.h"

#include "ecotone/base/contract.h"

#include <QBuffer>
#include <QTextDocumentWriter>

namespace ecotone::draw {

std::string toOdt(const report::Report& report)
{
    const FixedHashSeed sameBytes;
    ReportDocument document{report, ReportDocument::Bars::Pictures,
                            ReportDocument::Contents::None};
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter writer{&buffer, "odf"};
    const bool isWritten = writer.write(&document.text());
    expects(isWritten, "toOdt: Qt writes OpenDocument");
    return bytes.toStdString();
}

} // namespace ecotone::draw

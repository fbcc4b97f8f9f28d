#include "offscreen.h"

#include <QByteArray>
#include <QGuiApplication>

#include <array>
#include <cstdio>

namespace ecotone::draw {
namespace {

/// Qt wants the arguments of `main` for as long as the application lives.
std::array<char, 8> programName{"ecotone"};
std::array<char*, 2> arguments{programName.data(), nullptr};
int argumentCount = 1;

/// Takes note of no session folder in silence: we need none, and nobody can do anything about
/// it.
void sayUnlessSession(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith("QStandardPaths: "))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

Offscreen::Offscreen()
{
    if (QCoreApplication::instance() != nullptr)
        return;
    // Neither a display nor a session bus is looked for, so none can be missed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto before = qInstallMessageHandler(sayUnlessSession);
    m_application = std::make_unique<QGuiApplication>(argumentCount, arguments.data());
    qInstallMessageHandler(before);
}

Offscreen::~Offscreen() = default;

} // namespace ecotone::draw

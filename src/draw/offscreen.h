#pragma once

#include <memory>

class QGuiApplication;

namespace ecotone::draw {

/// Lets a program without a window draw text: Qt reads fonts only while it has an application.
/// Does nothing where the program has one already. Needs no display and no session.
/// Keep it alive as long as something is drawn.
class Offscreen {
public:
    Offscreen();
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

private:
    std::unique_ptr<QGuiApplication> m_application;
};

} // namespace ecotone::draw

#include "formats/doors.h"

#include "support/catch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ecotone::tests {

namespace {

bool hasNews(int descriptor)
{
    pollfd one{descriptor, POLLIN, 0};
    return poll(&one, 1, 0) > 0;
}

} // namespace

Listener::Listener() : m_socket{socket(AF_INET, SOCK_STREAM, 0)}
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    auto* plain = reinterpret_cast<sockaddr*>(&address); // as the sockets interface wants it
    REQUIRE(bind(m_socket, plain, length) == 0);
    REQUIRE(listen(m_socket, 5) == 0);
    REQUIRE(getsockname(m_socket, plain, &length) == 0);
    m_url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
}

Listener::~Listener()
{
    close(m_socket);
}

void Listener::askItself() const
{
    sockaddr_in address{};
    socklen_t length = sizeof(address);
    auto* plain = reinterpret_cast<sockaddr*>(&address); // as the sockets interface wants it
    REQUIRE(getsockname(m_socket, plain, &length) == 0);
    const int caller = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(connect(caller, plain, length) == 0);
    close(caller);
}

bool Listener::wasAsked() const
{
    return hasNews(m_socket);
}

WatchedFile::WatchedFile(const std::filesystem::path& file)
    : m_inotify{inotify_init1(IN_NONBLOCK)}
{
    REQUIRE(inotify_add_watch(m_inotify, file.c_str(), IN_OPEN | IN_ACCESS) >= 0);
}

WatchedFile::~WatchedFile()
{
    close(m_inotify);
}

bool WatchedFile::wasOpened() const
{
    return hasNews(m_inotify);
}

} // namespace ecotone::tests

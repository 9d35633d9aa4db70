// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a program takes to show a window with something in it, seen from outside: started, its window looked for on the X display, and the
// picture compared each few milliseconds until it holds still for half a second. Any program can be measured the same way.
//
//   bench_windowtime [--region X,Y,W,H] RUNS PROGRAM [ARGUMENT…]
// prints, as medians: milliseconds to the window, to the last change within the region (of the whole picture without one), and resident MB then.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The largest window that is seen below the root, at least 400 wide: a program's main window on a display of its own.
std::optional<Window> mainWindow(Display *display)
{
    Window root = DefaultRootWindow(display);
    Window parent = 0;
    Window *children = nullptr;
    unsigned count = 0;
    if (!XQueryTree(display, root, &root, &parent, &children, &count))
        return std::nullopt;
    std::optional<Window> found;
    int widest = 399;
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes attributes{};
        if (XGetWindowAttributes(display, children[i], &attributes) && attributes.map_state == IsViewable && attributes.width > widest) {
            widest = attributes.width;
            found = children[i];
        }
    }
    if (children)
        XFree(children);
    return found;
}

/// A number that changes when the picture does, and how many different colours it has.
struct Picture
{
    unsigned long sum = 0;
    size_t colours = 0;

    friend bool operator==(const Picture &, const Picture &) = default;
};

struct Stretch
{
    int x = 0;
    int y = 0;
    unsigned width = 0;    ///< 0: the whole screen
    unsigned height = 0;
};

Picture pictureOf(Display *display, Stretch region)
{
    const Window root = DefaultRootWindow(display);
    XWindowAttributes attributes{};
    XGetWindowAttributes(display, root, &attributes);
    if (region.width == 0)
        region = {.x = 0, .y = 0, .width = static_cast<unsigned>(attributes.width), .height = static_cast<unsigned>(attributes.height)};
    XImage *image = XGetImage(display, root, region.x, region.y, region.width, region.height, AllPlanes, ZPixmap);
    if (!image)
        return {};
    Picture picture;
    std::vector<unsigned> seen;
    const auto *pixels = reinterpret_cast<const unsigned *>(image->data);
    const size_t count = static_cast<size_t>(image->bytes_per_line) / sizeof(unsigned) * static_cast<size_t>(image->height);
    for (size_t i = 0; i < count; ++i) {
        picture.sum = picture.sum * 31 + pixels[i];
        if (i % 97 == 0)
            seen.push_back(pixels[i]);
    }
    std::ranges::sort(seen);
    picture.colours = static_cast<size_t>(std::ranges::distance(seen.begin(), std::ranges::unique(seen).begin()));
    XDestroyImage(image);
    return picture;
}

double residentMegabytes(pid_t pid)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmRSS:"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

struct Measured
{
    double window = 0;
    double filled = 0;
    double megabytes = 0;
};

std::optional<Measured> measure(Display *display, const Stretch &region, char **command)
{
    constexpr double patience = 30'000;
    constexpr double stillness = 500;
    const auto start = Clock::now();
    const pid_t pid = fork();
    if (pid == 0) {
        setpgid(0, 0);
        // What the program says is not for the table.
        std::freopen("/dev/null", "w", stdout);
        std::freopen("/dev/null", "w", stderr);
        execvp(command[0], command);
        _exit(127);
    }
    Measured measured;
    Picture last;
    bool isDone = false;
    while (!isDone && millisecondsSince(start) < patience) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        if (measured.window == 0) {
            if (mainWindow(display))
                measured.window = millisecondsSince(start);
            continue;
        }
        const Picture now = pictureOf(display, region);
        if (now != last) {
            last = now;
            measured.filled = millisecondsSince(start);
        }
        constexpr size_t blank = 8;
        isDone = last.colours > blank && millisecondsSince(start) - measured.filled > stillness;
    }
    measured.megabytes = residentMegabytes(pid);
    kill(-pid, SIGKILL);
    waitpid(pid, nullptr, 0);
    while (mainWindow(display))
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return isDone ? std::optional(measured) : std::nullopt;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    Stretch region;
    if (argc > 2 && std::string_view(argv[1]) == "--region") {
        if (std::sscanf(argv[2], "%d,%d,%u,%u", &region.x, &region.y, &region.width, &region.height) != 4)
            argc = 0;
        argv += 2;
        argc -= 2;
    }
    if (argc < 3) {
        std::fputs("usage: bench_windowtime [--region X,Y,W,H] RUNS PROGRAM [ARGUMENT…]\n", stderr);
        return 2;
    }
    Display *display = XOpenDisplay(nullptr);
    if (!display) {
        std::fputs("no display\n", stderr);
        return 1;
    }
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });
    std::vector<double> window;
    std::vector<double> filled;
    std::vector<double> megabytes;
    const int runs = std::atoi(argv[1]);
    // The first run warms the disk's cache and does not count.
    for (int run = 0; run <= runs; ++run) {
        const auto measured = measure(display, region, argv + 2);
        if (!measured) {
            std::fprintf(stderr, "%s showed no window with something in it\n", argv[2]);
            return 1;
        }
        if (run == 0)
            continue;
        window.push_back(measured->window);
        filled.push_back(measured->filled);
        megabytes.push_back(measured->megabytes);
    }
    std::printf("%.0f %.0f %.0f\n", median(window), median(filled), median(megabytes));
    return 0;
}

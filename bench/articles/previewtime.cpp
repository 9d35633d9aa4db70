// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How long after a key an editor's preview shows its letter, seen from outside: a program is started on an X display of its own, prepared by commands of
// xdotool, and for each key the picture of a region is compared until it changes. Any program can be measured the same way.
//
//   bench_previewtime --region X,Y,W,H [--before "XDOTOOL COMMANDS"] KEYS PROGRAM [ARGUMENT…]
// prints milliseconds from the key to the first change in the region: median and 95th percentile, and how many keys changed nothing within five seconds.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

struct Stretch
{
    int x = 0;
    int y = 0;
    unsigned width = 0;
    unsigned height = 0;
};

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// A number that changes when the picture of the region does.
unsigned long sumOf(Display *display, const Stretch &region)
{
    XImage *image = XGetImage(display, DefaultRootWindow(display), region.x, region.y, region.width, region.height, AllPlanes, ZPixmap);
    if (!image)
        return 0;
    unsigned long sum = 0;
    const auto *pixels = reinterpret_cast<const unsigned *>(image->data);
    const size_t count = static_cast<size_t>(image->bytes_per_line) / sizeof(unsigned) * static_cast<size_t>(image->height);
    for (size_t i = 0; i < count; ++i)
        sum = sum * 31 + pixels[i];
    XDestroyImage(image);
    return sum;
}

/// Waits until the region holds still for so long; false where it does not within a minute.
bool isStill(Display *display, const Stretch &region, milliseconds stillness)
{
    const auto start = Clock::now();
    auto changed = start;
    unsigned long last = sumOf(display, region);
    while (millisecondsSince(start) < 60'000) {
        std::this_thread::sleep_for(milliseconds(10));
        const unsigned long now = sumOf(display, region);
        if (now != last)
            changed = Clock::now();
        last = now;
        if (Clock::now() - changed > stillness)
            return true;
    }
    return false;
}

/// Resizes the widest window to the whole screen: there is nobody else who would.
bool fill(Display *display)
{
    for (const auto start = Clock::now(); millisecondsSince(start) < 30'000; std::this_thread::sleep_for(milliseconds(50))) {
        Window root = DefaultRootWindow(display);
        Window parent = 0;
        Window *children = nullptr;
        unsigned count = 0;
        if (!XQueryTree(display, root, &root, &parent, &children, &count))
            continue;
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
        if (!found)
            continue;
        const int screen = DefaultScreen(display);
        XMoveResizeWindow(display, *found, 0, 0, static_cast<unsigned>(DisplayWidth(display, screen)), static_cast<unsigned>(DisplayHeight(display, screen)));
        XFlush(display);
        return true;
    }
    return false;
}

double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size())))];
}

int measure(Display *display, const Stretch &region, const std::string &before, int keys)
{
    if (!fill(display) || !isStill(display, region, milliseconds(2'000))) {
        std::fputs("no window\n", stderr);
        return 1;
    }
    // One that stays: a program started for each key would cost more than the key.
    FILE *keyboard = popen("exec xdotool - >/dev/null 2>&1", "w");
    if (!keyboard)
        return 1;
    const auto command = [keyboard](const std::string &line) {
        std::fputs((line + '\n').c_str(), keyboard);
        std::fflush(keyboard);
    };
    command(before);
    std::this_thread::sleep_for(milliseconds(1'000));
    isStill(display, region, milliseconds(2'000));
    std::vector<double> times;
    int lost = 0;
    // The first keys wake what sleeps and do not count.
    constexpr int unmeasured = 5;
    for (int key = 0; key < keys + unmeasured; ++key) {
        const unsigned long picture = sumOf(display, region);
        const auto start = Clock::now();
        command("key " + std::string(1, static_cast<char>('a' + key % 26)));
        while (sumOf(display, region) == picture && millisecondsSince(start) < 5'000)
            std::this_thread::sleep_for(milliseconds(1));
        const double time = millisecondsSince(start);
        if (key >= unmeasured && time < 5'000)
            times.push_back(time);
        else if (key >= unmeasured)
            ++lost;
        // As somebody types who thinks between letters; not in step with anybody's clock.
        isStill(display, region, milliseconds(180 + key * 37 % 90));
    }
    pclose(keyboard);
    std::printf("%.1f %.1f %d\n", share(times, 0.5), share(times, 0.95), lost);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Stretch region;
    std::string before;
    while (argc > 2 && std::string_view(argv[1]).starts_with("--")) {
        if (std::string_view(argv[1]) == "--before")
            before = argv[2];
        else if (std::string_view(argv[1]) != "--region" || std::sscanf(argv[2], "%d,%d,%u,%u", &region.x, &region.y, &region.width, &region.height) != 4)
            argc = 2;
        argv += 2;
        argc -= 2;
    }
    if (argc < 3 || region.width == 0) {
        std::fputs("usage: bench_previewtime --region X,Y,W,H [--before \"XDOTOOL COMMANDS\"] KEYS PROGRAM [ARGUMENT…]\n", stderr);
        return 2;
    }
    Display *display = XOpenDisplay(nullptr);
    if (!display) {
        std::fputs("no display\n", stderr);
        return 1;
    }
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });
    const pid_t pid = fork();
    if (pid == 0) {
        setpgid(0, 0);
        // What the program says is not for the table.
        std::freopen("/dev/null", "w", stdout);
        std::freopen("/dev/null", "w", stderr);
        execvp(argv[2], argv + 2);
        _exit(127);
    }
    const int result = measure(display, region, before, std::atoi(argv[1]));
    kill(-pid, SIGKILL);
    waitpid(pid, nullptr, 0);
    return result;
}

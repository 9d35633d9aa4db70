// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/localwork.h"
#include "core/connectors/exchange/transfer.h"
#include "core/connectors/http/message.h"
#include "core/domain/calendar/attachment.h"
#include "core/domain/channels/trouble.h"

#include <QtCore/QString>

#include <chrono>
#include <coroutine>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace parvis::connectors {

/// Keep this before going on: what a later attempt must know, should this one end here.
struct Note
{
    QString key;
    QString value;   ///< empty: forget it

    friend bool operator==(const Note &, const Note &) = default;
};

/// Go on after that time: the service works on something.
struct Pause
{
    std::chrono::milliseconds time{0};

    friend bool operator==(const Pause &, const Pause &) = default;
};

/// The bytes of a file of the workspace.
struct MediaWanted
{
    domain::Id<domain::Media> media;

    friend bool operator==(const MediaWanted &, const MediaWanted &) = default;
};

/// What an exchange wants of the world before it goes on.
using Want = std::variant<HttpRequest, Note, Pause, MediaWanted, Transfer, FileWork, ProgramRun>;
/// What the world gives for it: an answer to a request, the bytes of a file (as the body of a response), nothing but the sign to go on, or what was in the way.
using Given = domain::Answer<HttpResponse>;

namespace detail {

/// Between whoever drives an exchange and the innermost of its coroutines.
struct Line
{
    std::optional<Want> want;
    Given given;
    std::coroutine_handle<> waiting;
};

struct PromiseBase
{
    Line *line = nullptr;
    std::coroutine_handle<> caller; ///< of an exchange within another

    [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
    [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
};

struct FinalAwaiter
{
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template<class Promise>
    [[nodiscard]] std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept
    {
        const auto caller = ended.promise().caller;
        return caller ? caller : std::noop_coroutine();
    }
    void await_resume() const noexcept { }
};

/// Hands a want over the line and waits for what is given.
struct WantAwaiter
{
    Want want;
    Line *line = nullptr;

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template<class Promise>
    void await_suspend(std::coroutine_handle<Promise> handle)
    {
        line = handle.promise().line;
        line->waiting = handle;
        line->want = std::move(want);
    }
    [[nodiscard]] Given await_resume() { return std::exchange(line->given, Given(HttpResponse())); }
};

} // namespace detail

/// A conversation with a service, as a value: straight code that says what it wants (`co_await request`), is given it, and ends with a value or a trouble. It
/// does nothing by itself: whoever drives it performs the wants, on whatever thread, waits as long as it likes, or throws it away. So paging, uploading,
/// looking back and reading back are written once per service, as pure translation, and tested without a socket (docs/decisions/0009).
///
/// Parameters of such coroutines are taken by value: they outlive the call.
template<class T = void>
class [[nodiscard]] Exchange
{
public:
    struct promise_type : detail::PromiseBase
    {
        std::optional<domain::Answer<T>> result;

        [[nodiscard]] Exchange get_return_object() { return Exchange(Handle::from_promise(*this)); }
        [[nodiscard]] detail::FinalAwaiter final_suspend() const noexcept { return {}; }
        void return_value(domain::Answer<T> value) { result = std::move(value); }
    };
    using Handle = std::coroutine_handle<promise_type>;

    Exchange(Exchange &&other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
        , m_line(std::move(other.m_line))
    {
    }
    Exchange &operator=(Exchange &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        std::swap(m_line, other.m_line);
        return *this;
    }
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;
    ~Exchange()
    {
        if (m_handle)
            m_handle.destroy();
    }

    /// Begins: what it wants first, or nothing where it ended at once.
    [[nodiscard]] std::optional<Want> begin()
    {
        m_line = std::make_unique<detail::Line>();
        m_handle.promise().line = m_line.get();
        m_handle.resume();
        return std::exchange(m_line->want, std::nullopt);
    }
    /// Goes on with what was given: what it wants next, or nothing where it ended.
    [[nodiscard]] std::optional<Want> give(Given given)
    {
        m_line->given = std::move(given);
        m_line->waiting.resume();
        return std::exchange(m_line->want, std::nullopt);
    }
    /// How it ended. Only after begin() or give() wanted nothing more.
    [[nodiscard]] domain::Answer<T> take() { return *std::move(m_handle.promise().result); }

    /// Gives an exchange that runs within another its place: its wants are the outer one's.
    class Inner
    {
    public:
        explicit Inner(Handle inner)
            : m_inner(inner)
        {
        }
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template<class Outer>
        [[nodiscard]] std::coroutine_handle<> await_suspend(std::coroutine_handle<Outer> outer)
        {
            m_inner.promise().line = outer.promise().line;
            m_inner.promise().caller = outer;
            return m_inner;
        }
        [[nodiscard]] domain::Answer<T> await_resume() { return *std::move(m_inner.promise().result); }

    private:
        Handle m_inner;
    };
    /// `co_await other(…)` within an exchange: how that one ended.
    [[nodiscard]] Inner operator co_await() && { return Inner(m_handle); }

private:
    explicit Exchange(Handle handle)
        : m_handle(handle)
    {
    }

    Handle m_handle;
    std::unique_ptr<detail::Line> m_line;
};

/// `co_await ask(request)`: the answer, whatever its status, or why none came.
[[nodiscard]] inline detail::WantAwaiter ask(HttpRequest request)
{
    return {.want = std::move(request)};
}
/// `co_await transfer(…)`: what came back, or why nothing did; a server that says no is a trouble here (see Transfer).
[[nodiscard]] inline detail::WantAwaiter transfer(Transfer transfer)
{
    return {.want = std::move(transfer)};
}
/// `co_await work(…)`: what came of it, by the status (FileWork).
[[nodiscard]] inline detail::WantAwaiter work(FileWork work)
{
    return {.want = std::move(work)};
}
/// `co_await run(…)`: how it ended, by the status (ProgramRun).
[[nodiscard]] inline detail::WantAwaiter run(ProgramRun run)
{
    return {.want = std::move(run)};
}
/// `co_await keep("media 4", id)`: goes on once it is kept; a trouble where it could not be.
[[nodiscard]] inline detail::WantAwaiter keep(QString key, QString value)
{
    return {.want = Note{.key = std::move(key), .value = std::move(value)}};
}
/// `co_await wait(2s)`.
[[nodiscard]] inline detail::WantAwaiter wait(std::chrono::milliseconds time)
{
    return {.want = Pause{.time = time}};
}
/// `co_await contentOf(media)`: its bytes as the body, or a trouble (Gone) where the workspace does not hold it any more.
[[nodiscard]] inline detail::WantAwaiter contentOf(domain::Id<domain::Media> media)
{
    return {.want = MediaWanted{.media = media}};
}

} // namespace parvis::connectors

// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_writing FOLDER: what a writer waits for in the editor, with the whole place of the window around it, drawn offscreen: an article of 200,000 words
// opened, and from a key to its painted picture while somebody types in the middle of it; in one of 5,000 words the first findings after a pause. Keys come
// from a thread of their own, as from a keyboard: what keeps the window from taking them counts.
#include "bench/store/workspace.h"
#include "core/store/articles/articlestore.h"
#include "models/articles/articlespagemodel.h"
#include "ui/articles/articlespage.h"
#include "ui/articles/markdownedit.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QKeyEvent>
#include <QtGui/QUndoStack>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <mutex>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace parvis;
using bench::value;

namespace {

using Steady = std::chrono::steady_clock;

double millisecondsSince(Steady::time_point start)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

/// The guide's own pages, again and again, as one article of so many words: headings, lists, tables, links and code, in words that a dictionary knows.
QString storyOf(int words)
{
    QString text = u"# The mill by the river\n\n"_s;
    int written = 5;
    const QDir guide(QStringLiteral(PARVIS_GUIDE));
    const QStringList pages = guide.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (int n = 0; !pages.isEmpty() && written < words; ++n) {
        QFile page(guide.filePath(pages.at(n % pages.size())));
        if (!page.open(QIODevice::ReadOnly))
            qFatal("cannot read %ls", qUtf16Printable(page.fileName()));
        for (const QString &paragraph : QString::fromUtf8(page.readAll()).split(u"\n\n"_s)) {
            if (written >= words)
                break;
            text += paragraph + u"\n\n"_s;
            written += domain::countWords(paragraph);
        }
    }
    return text;
}

/// The application; tells of each key when its letter is painted.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    void watch(QWidget *text, QWidget *viewport)
    {
        m_text = text;
        m_viewport = viewport;
    }
    /// From any thread: a key as the keyboard would send it.
    void press(int key, const QString &text)
    {
        const std::lock_guard lock(m_mutex);
        m_sent.push_back(Steady::now());
        postEvent(m_text, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
        postEvent(m_text, new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
    }
    [[nodiscard]] std::vector<double> take() { return std::exchange(m_times, {}); }

    std::function<void()> painted;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        const bool isDone = QApplication::notify(receiver, event);
        if (type == QEvent::KeyPress && receiver == m_text && m_text) {
            const std::lock_guard lock(m_mutex);
            if (!m_sent.empty())
                m_taken.push_back(m_sent.front());
            if (!m_sent.empty())
                m_sent.erase(m_sent.begin());
        } else if (type == QEvent::Paint && receiver == m_viewport && m_viewport) {
            m_isPainted = true;
        } else if (type == QEvent::UpdateRequest && std::exchange(m_isPainted, false)) {
            for (const auto &taken : std::exchange(m_taken, {}))
                m_times.push_back(millisecondsSince(taken));
            if (painted)
                painted();
        }
        return isDone;
    }

private:
    QWidget *m_text = nullptr;
    QWidget *m_viewport = nullptr;
    std::mutex m_mutex;
    std::vector<Steady::time_point> m_sent;
    std::vector<Steady::time_point> m_taken;
    std::vector<double> m_times;
    bool m_isPainted = false;
};

void liveUntil(const std::function<bool()> &isThere)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isThere())
            loop.quit();
    });
    look.start(1);
    loop.exec();
}

void liveFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size())))];
}

class WritingBench
{
public:
    WritingBench(WatchedApplication &application, const QString &folder)
        : m_application(application)
        , m_database(bench::workspace(folder + u"/writing.parvis"_s, 1'000))
        , m_articles(*m_database)
        , m_model(*m_database, m_articles, m_messages, m_navigator, m_undo, m_clock)
        , m_page(m_model)
    {
        m_page.resize(1280, 800);
        m_page.show();
        liveUntil([this] { return m_model.isLoaded(); });
    }

    bool run()
    {
        const auto book = add(u"The book"_s, 200'000);
        const auto story = add(u"The story"_s, 5'000);
        std::vector<double> opened;
        constexpr int openings = 7;
        for (int n = 0; n <= openings; ++n) {
            const double time = open(book);
            // The first one makes the editor.
            if (n > 0)
                opened.push_back(time);
            if (n < openings)
                close();
        }
        told(u"200,000 words opened, median"_s, share(opened, 0.5), 300);
        const auto typed = type(1'000);
        told(u"200,000 words, key to painted, median"_s, share(typed, 0.5), 0);
        told(u"200,000 words, key to painted, p99"_s, share(typed, 0.99), 16);
        told(u"200,000 words, key to painted, slowest"_s, share(typed, 1), 0);
        close();
        open(story);
        const auto short_ = type(500);
        told(u"5,000 words, key to painted, p99"_s, share(short_, 0.99), 16);
        told(u"5,000 words, first findings after the pause, p95"_s, share(findings(), 0.95), 100);
        return m_isGood;
    }

private:
    domain::Id<domain::Article> add(const QString &title, int words)
    {
        const domain::Instant now = m_clock.now();
        return value(m_articles.add(
                         {.title = title, .slug = domain::slugOf(title), .language = u"en"_s, .body = storyOf(words), .createdAt = now, .changedAt = now}))
            .id;
    }

    double open(domain::Id<domain::Article> id)
    {
        bool isPainted = false;
        double time = 0;
        QElapsedTimer started;
        m_application.painted = [&] {
            if (std::exchange(isPainted, true))
                return;
            time = static_cast<double>(started.nsecsElapsed()) / 1e6;
        };
        const auto watch = [this] {
            auto *text = m_page.findChild<ui::MarkdownEdit *>();
            if (text)
                m_application.watch(text, text->viewport());
        };
        watch();
        started.start();
        m_model.open(id);
        liveUntil([&] {
            watch();
            return isPainted;
        });
        m_application.painted = {};
        // What follows the opening (checks, rendering, spelling) is over before anything else is measured.
        liveFor(std::chrono::seconds(2));
        return time;
    }

    void close()
    {
        m_model.closeArticle();
        liveUntil([this] { return !m_model.editor().isOpen(); });
        liveFor(std::chrono::milliseconds(200));
    }

    std::vector<double> type(int keys)
    {
        auto *text = m_page.findChild<ui::MarkdownEdit *>();
        text->goToLine(text->document()->blockCount() / 2);
        text->setFocus();
        liveFor(std::chrono::seconds(1));
        static_cast<void>(m_application.take());
        std::atomic_bool isDone = false;
        std::jthread writer([this, keys, &isDone] {
            std::mt19937 random(3);
            const QString letters = u"the miller's tale of flour and water "_s;
            for (int n = 0; n < keys; ++n) {
                std::this_thread::sleep_for(std::chrono::milliseconds(45 + random() % 60));
                if (n % 90 == 89)
                    m_application.press(Qt::Key_Return, u"\r"_s);
                else if (n % 23 == 22)
                    m_application.press(Qt::Key_Backspace, u"\b"_s);
                else
                    m_application.press(Qt::Key_A, letters[n % letters.size()]);
            }
            isDone = true;
        });
        liveUntil([&isDone] { return isDone.load(); });
        liveFor(std::chrono::milliseconds(500));
        return m_application.take();
    }

    /// Milliseconds from the end of the pause that follows a key to what was found.
    std::vector<double> findings()
    {
        m_model.checks().setWatched(true);
        liveFor(std::chrono::seconds(2));
        std::vector<double> times;
        for (int n = 0; n < 20; ++n) {
            bool isChecked = false;
            QElapsedTimer started;
            const auto told = QObject::connect(&m_model.checks(), &models::ArticleChecks::checked, &m_page, [&] {
                if (!std::exchange(isChecked, true))
                    times.push_back(static_cast<double>(started.nsecsElapsed()) / 1e6 - static_cast<double>(models::ArticleChecks::pause.count()));
            });
            started.start();
            m_application.press(Qt::Key_A, u"a"_s);
            liveUntil([&isChecked] { return isChecked; });
            QObject::disconnect(told);
        }
        return times;
    }

    void told(const QString &name, double milliseconds, double limit)
    {
        const bool isMissed = limit > 0 && milliseconds > limit;
        m_isGood = m_isGood && !isMissed;
        std::printf("%-52s %8.1f ms%s%s\n", qPrintable(name), milliseconds, limit > 0 ? qPrintable(u"   limit %1"_s.arg(limit)) : "",
                    isMissed ? "   MISSED" : "");
        std::fflush(stdout);
    }

    WatchedApplication &m_application;
    std::unique_ptr<store::Database> m_database;
    store::ArticleStore m_articles;
    domain::SystemClock m_clock;
    models::Messages m_messages;
    models::Navigator m_navigator;
    QUndoStack m_undo;
    models::ArticlesPageModel m_model;
    ui::ArticlesPage m_page;
    bool m_isGood = true;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"parvis-bench"_s);
    QSettings().clear();
    if (argc != 2) {
        std::fputs("usage: bench_writing FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    QFile::remove(folder + u"/writing.parvis"_s);
    WritingBench bench(application, folder);
    return bench.run() ? 0 : 1;
}

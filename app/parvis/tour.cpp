// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/tour.h"

#include "core/store/people/peoplestore.h"
#include "ui/channels/connectdialog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

#include <algorithm>
#include <cstdio>
#include <print>

using namespace Qt::StringLiterals;

namespace parvis::app {

using Appearance = models::Preferences::Appearance;
using models::PlaceId;

namespace {

// Reads of the workspace take some ten milliseconds; a preview's first page in software a second.
constexpr int settleMs = 450;
constexpr int previewMs = 2'500;

constexpr std::array<std::pair<PlaceId, const char *>, 7> places = {{{PlaceId::Today, "today"},
                                                                     {PlaceId::Calendar, "calendar"},
                                                                     {PlaceId::Articles, "articles"},
                                                                     {PlaceId::Inbox, "inbox"},
                                                                     {PlaceId::Reputation, "reputation"},
                                                                     {PlaceId::People, "people"},
                                                                     {PlaceId::Channels, "channels"}}};

/// The services whose pages in the guide show how they are connected.
constexpr std::array connectedInPictures
    = {"mastodon", "bluesky", "wordpress", "ghost", "micropub", "matrix",      "mattermost", "telegram",  "discord",  "webhook", "discourse",
       "lemmy",    "mail",    "listmonk",  "feed",  "reddit",   "site-folder", "git-site",   "web-space", "rss-file", "linkedin"};

/// The dialog that stands over the window, or none.
[[nodiscard]] QDialog *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

Tour::Tour(Composition &composition, const Options &options)
    : m_composition(composition)
    , m_options(options)
{
}

void Tour::start()
{
    QCoreApplication::instance()->installEventFilter(this);
    // A tour says nothing on the desktop of whoever makes it.
    m_composition.preferences().setTrayShown(false);
    m_composition.preferences().setNoticeWishes({.wantsMatches = false, .wantsTriage = false, .wantsProblems = false});
    if (!QDir().mkpath(m_options.tour) || !m_folder.isValid()) {
        fail(u"the folder cannot be made: "_s + m_options.tour);
        return;
    }
    const QString path = m_folder.filePath(u"demo.parvis"_s);
    m_composition.makeDemo(path).then(this, [this, path](const domain::Result<> &made) {
        if (!made) {
            fail(u"the demo workspace was not made: "_s + made.error().detail);
            return;
        }
        m_composition.open(path);
        if (!m_composition.session()) {
            fail(u"the demo workspace was not opened"_s);
            return;
        }
        plan();
        next();
    });
}

// Where the pointer happens to stand is no part of a picture.
bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
    case QEvent::MouseMove:
    case QEvent::ToolTip:
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void Tour::plan()
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            const bool isAsked
                = (m_options.language.isEmpty() || m_options.language == language) && (!m_options.appearance || m_options.appearance == appearance);
            if (isAsked)
                planLook(language, appearance);
        }
    }
    m_steps.push_back({.run = [this] { QCoreApplication::exit(m_isGood ? 0 : 1); }});
}

// The shelf shows what there is; an article in its editor shows what the place is for.
void Tour::planArticle(const QString &ending)
{
    m_steps.push_back({.run =
                           [this, ending] {
                               auto &session = *m_composition.session();
                           // The longest in the language of the look has the most to show.
                               const auto rank
                                   = [&ending](const domain::ArticleRow &row) { return row.words + (ending.endsWith(row.language) ? 1'000'000 : 0); };
                               const auto &rows = session.articles().list().rows();
                               if (const auto best = std::ranges::max_element(rows, {}, rank); best != rows.cend())
                                   session.navigator().openArticle(best->id);
                           },
                       .restMs = previewMs});
    m_steps.push_back({.run = [this, ending] { write(&m_composition.session()->window(), u"article"_s + ending); }});
    planPanels(ending);
    m_steps.push_back({.run = [this] { m_composition.session()->articles().closeArticle(); }});
}

// What stands beside the text: each panel with the article that has the most to show there.
void Tour::planPanels(const QString &ending)
{
    struct Shown
    {
        QString title;
        QString verb;
        QString name;
    };
    const QString reviewed = u"Vingt ans de levain"_s;
    const QString asked = ending.endsWith(u"fr") ? u"Congeler sans remords"_s : u"The school that kept a starter"_s;
    for (const Shown &one : {Shown{reviewed, u"show-the-checks"_s, u"article-checks"_s}, Shown{reviewed, u"show-the-comments"_s, u"article-comments"_s},
                             Shown{reviewed, u"show-the-posts"_s, u"article-posts"_s}, Shown{asked, u"show-what-is-wanted"_s, u"article-wanted"_s}}) {
        m_steps.push_back({.run =
                               [this, one] {
                                   auto &session = *m_composition.session();
                                   const auto &rows = session.articles().list().rows();
                                   const auto found = std::ranges::find(rows, one.title, &domain::ArticleRow::title);
                                   if (found != rows.cend())
                                       session.navigator().openArticle(found->id);
                               },
                           .restMs = settleMs});
        m_steps.push_back({.run =
                               [this, one] {
                                   if (auto *verb = m_composition.session()->window().findChild<QAction *>(one.verb))
                                       verb->trigger();
                               },
                           .restMs = previewMs});
        m_steps.push_back({.run = [this, one, ending] { write(&m_composition.session()->window(), one.name + ending); }});
    }
    // The next article stands beside its details again.
    m_steps.push_back({.run = [this] {
        if (auto *verb = m_composition.session()->window().findChild<QAction *>(u"edit-title-and-details"_s))
            verb->trigger();
    }});
}

// Of those who wait, one whose conversation holds a note of ours: it shows every kind of turn.
void Tour::openTalk()
{
    auto &session = *m_composition.session();
    const store::InboxStore inbox(session.database());
    constexpr qint64 most = 200;
    auto waiting = inbox.keys({.state = domain::MentionState::Open}, {}, most);
    waiting.then(&session.window(), [&session, inbox](const domain::Result<QList<domain::Id<domain::Mention>>> &keys) {
        inbox.rows(keys ? *keys : QList<domain::Id<domain::Mention>>())
            .then(&session.window(), [&session](const domain::Result<QList<domain::MentionRow>> &rows) {
                const auto shown = rows ? *rows : QList<domain::MentionRow>();
                if (const auto noted = std::ranges::find_if(shown, [](const auto &row) { return row.notes > 0; }); noted != shown.cend())
                    session.navigator().openMention(noted->id);
            });
    });
}

// A journalist whom the company knows well shows every part of a person.
void Tour::openPerson()
{
    auto &session = *m_composition.session();
    const store::PeopleStore people(session.database());
    people.keys({.search = u"Théo Tissot"_s, .roles = {}}, store::PersonOrder::Latest, {}, 1)
        .then(&session.window(), [&session](const domain::Result<QList<domain::Id<domain::Person>>> &keys) {
            if (keys && !keys->isEmpty())
                session.navigator().openPerson(keys->constFirst());
        });
}

void Tour::planLook(const QString &language, Appearance appearance)
{
    const QString ending = u"-%1-%2"_s.arg(appearance == Appearance::Dark ? u"dark"_s : u"light"_s, language);
    const auto window = [this]() -> ui::MainWindow & { return m_composition.session()->window(); };
    m_steps.push_back({.run =
                           [this, language, appearance, window] {
                               m_composition.dress(language, appearance);
                               window().resize(m_options.size);
                           },
                       .restMs = settleMs});
    for (const auto &[place, name] : places) {
        m_steps.push_back(
            {.run = [this, id = place] { m_composition.session()->window().choosePlace(id); }, .restMs = place == PlaceId::Articles ? previewMs : settleMs});
        if (place == PlaceId::Inbox)
            m_steps.push_back({.run = [this] { openTalk(); }, .restMs = settleMs});
        if (place == PlaceId::People)
            m_steps.push_back({.run = [this] { openPerson(); }, .restMs = settleMs});
        m_steps.push_back({.run = [this, window, name = QLatin1StringView(name) + ending] { write(&window(), name); }});
        if (place == PlaceId::Articles)
            planArticle(ending);
    }
    m_steps.push_back({.run =
                           [this, window] {
                               m_composition.session()->window().choosePlace(PlaceId::Inbox);
                               window().openPalette();
                           },
                       .restMs = settleMs});
    m_steps.push_back({.run = [this, window, ending] { write(&window(), u"palette"_s + ending); }});
    m_steps.push_back({.run =
                           [this] {
                               m_composition.session()->window().choosePlace(PlaceId::Today);
                               const QString copy = m_folder.filePath(u"copy.parvis"_s);
                               QFile::remove(copy);
                               m_composition.session()->workspace().backUp(copy);
                           },
                       .restMs = 2 * settleMs});
    m_steps.push_back({.run = [this, window, ending] { write(&window(), u"message"_s + ending); }});
    m_steps.push_back({.run = [this] { m_composition.session()->navigator().importSources({}); }, .restMs = settleMs});
    m_steps.push_back({.run = [this, ending] {
        if (QDialog *dialog = openDialog()) {
            write(dialog, u"import"_s + ending);
            dialog->close();
        }
    }});
    for (const char *service : connectedInPictures) {
        m_steps.push_back({.run =
                               [this, window, service] {
                                   const ui::ConnectDialog::Known known{.service = QString::fromLatin1(service)};
                                   (new ui::ConnectDialog(m_composition.session()->channels().connecting(), known, &window()))->open();
                               },
                           .restMs = settleMs});
        m_steps.push_back({.run = [this, service, ending] {
            if (QDialog *dialog = openDialog()) {
                write(dialog, u"connect-"_s + QString::fromLatin1(service) + ending);
                dialog->close();
            }
        }});
    }
    m_steps.push_back({.run = [window] { window().openPreferences(); }, .restMs = settleMs});
    m_steps.push_back({.run = [this, ending] {
        if (QDialog *dialog = openDialog()) {
            write(dialog, u"preferences"_s + ending);
            dialog->close();
        }
    }});
    m_steps.push_back({.run = [this] { m_composition.showStart(); }, .restMs = settleMs});
    m_steps.push_back({.run = [this, ending] {
        ui::StartWindow &start = m_composition.showStart();
        write(&start, u"start"_s + ending);
        start.hide();
    }});
}

void Tour::next()
{
    if (m_steps.empty())
        return;
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    step.run();
    QTimer::singleShot(step.restMs, this, &Tour::next);
}

void Tour::write(QWidget *widget, const QString &name)
{
    const QString path = QDir(m_options.tour).filePath(name + u".png"_s);
    if (!widget->grab().save(path))
        fail(u"not written: "_s + path);
}

void Tour::fail(const QString &why)
{
    std::println(stderr, "parvis: {}", why.toStdString());
    m_isGood = false;
    if (m_steps.empty())
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(1); });
}

} // namespace parvis::app

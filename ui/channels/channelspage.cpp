// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelspage.h"

#include "core/domain/channels/serveraddress.h"
#include "models/shell/sentences.h"
#include "ui/channels/channelcard.h"
#include "ui/channels/connectdialog.h"
#include "ui/channels/importrow.h"
#include "ui/channels/passphrasebar.h"
#include "ui/channels/requestsdialog.h"
#include "ui/channels/targetdialog.h"
#include "ui/channels/watchdialog.h"
#include "ui/imports/importdialog.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ChannelListModel;

namespace {
constexpr int narrowestCard = 320;
}

ChannelsPage::ChannelsPage(models::ChannelsPageModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_connect(new QAction(theme::icon(u"link"_s), tr("Connect a channel…"), this))
    , m_import(new QAction(theme::icon(u"document-import"_s), tr("Import…"), this))
    , m_fetchAll(new QAction(theme::icon(u"view-refresh"_s), tr("Fetch all channels"), this))
    , m_requests(new QAction(theme::icon(u"view-list-details"_s), tr("Requests…"), this))
    , m_closedSending(new QAction(tr("Send also while Parvis is closed"), this))
    , m_passphrase(new PassphraseBar(model.connecting(), model.list()))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(u"link"_s, {}))
    , m_scroll(new QScrollArea)
    , m_channels(new QWidget)
    , m_grid(new QGridLayout(m_channels))
    , m_imports(new Card(tr("Taken in")))
{
    setWindowTitle(tr("Channels"));
    m_import->setObjectName(u"import"_s);
    m_fetchAll->setObjectName(u"fetch-all"_s);
    m_import->setToolTip(tr("Take in feeds, archives, mailboxes and tables"));
    m_import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_fetchAll->setShortcut(QKeySequence(Qt::Key_F5));
    m_connect->setObjectName(u"connect"_s);
    m_connect->setToolTip(tr("Let Parvis take in what is said to you on a service, and publish there"));
    m_requests->setObjectName(u"requests"_s);
    m_requests->setToolTip(tr("Every request to the services of your channels"));
    for (QAction *action : {m_connect, m_import, m_fetchAll, m_requests})
        addAction(action);

    if (m_model.isReadOnly()) {
        for (QAction *action : {m_connect, m_import, m_fetchAll})
            switchOff(*action, models::readOnlyReason());
    }

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(theme::unit * 2);
    // Few cards stay as high as what they say; room that is left stays under them.
    m_channels->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_imports->setSubtitle(tr("Each import can be taken back whole"));

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::margin, theme::unit, theme::margin, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(m_channels);
    layout->addWidget(m_imports);
    layout->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Channels and imports"));

    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *verbs = new QWidget;
    auto *verbRow = new WrappingRow(verbs);
    verbRow->setContentsMargins(theme::margin, theme::unit, theme::margin, 0);
    verbRow->setSpacing(theme::unit);
    for (QAction *action : {m_import, m_fetchAll, m_requests}) {
        auto *button = new QPushButton;
        bindToAction(*button, *action);
        button->setIcon(action->icon());
        button->setAccessibleName(bareText(action->text()));
        verbRow->addWidget(button);
    }
    verbRow->addWidget(closedSendingBox());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::unit);
    outer->addWidget(verbs);
    auto *barRow = new QVBoxLayout;
    barRow->setContentsMargins(theme::margin, 0, theme::margin, 0);
    barRow->addWidget(m_passphrase);
    outer->addLayout(barRow);
    outer->addWidget(m_stack);

    connect(m_connect, &QAction::triggered, this, &ChannelsPage::openConnect);
    connect(m_requests, &QAction::triggered, this, &ChannelsPage::openRequests);
    connect(&m_model.connecting(), &models::ConnectModel::possibleChanged, this, &ChannelsPage::followConnecting);
    connect(&m_model.connecting(), &models::ConnectModel::signInRequested, this, &ChannelsPage::signIn);
    followConnecting();
    connect(m_import, &QAction::triggered, this, [this] { openImport({}); });
    connect(m_fetchAll, &QAction::triggered, this, &ChannelsPage::fetchAll);
    connect(&m_model.list(), &ChannelListModel::loaded, this, &ChannelsPage::showChannels);
    connect(&m_model.targets(), &models::ResponseTargetsModel::changed, this, &ChannelsPage::showChannels);
    connect(&m_model.watches(), &models::WatchesModel::changed, this, &ChannelsPage::showChannels);
    auto *imports = &m_model.imports().list();
    connect(imports, &QAbstractItemModel::rowsInserted, this, &ChannelsPage::showImports);
    connect(imports, &QAbstractItemModel::rowsRemoved, this, &ChannelsPage::showImports);
    connect(imports, &QAbstractItemModel::modelReset, this, &ChannelsPage::showImports);
    connect(imports, &QAbstractItemModel::dataChanged, this, &ChannelsPage::showImports);
    showChannels();
    showImports();
}

QList<QWidget *> ChannelsPage::panes() const
{
    return {m_channels, m_imports};
}

void ChannelsPage::focusMain()
{
    m_scroll->setFocus();
}

void ChannelsPage::openImport(const QStringList &sources)
{
    auto *dialog = new ImportDialog(m_model.imports(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addSources(sources);
    dialog->open();
}

void ChannelsPage::openConnect()
{
    (new ConnectDialog(m_model.connecting(), {}, this))->open();
}

void ChannelsPage::openRequests()
{
    (new RequestsDialog(m_model.requests(), this))->open();
}

QWidget *ChannelsPage::closedSendingBox()
{
    m_closedSending->setObjectName(u"send-while-closed"_s);
    m_closedSending->setCheckable(true);
    m_closedSending->setToolTip(tr("A timer of this computer sends what is due while you are signed in, whether Parvis is open or not"));
    addAction(m_closedSending);
    auto *box = new QCheckBox(m_closedSending->text());
    box->setToolTip(m_closedSending->toolTip());
    auto &sending = m_model.closedSending();
    const auto show = [this, box, &sending] {
        const bool isPossible = sending.isPossible() && !m_model.isReadOnly();
        m_closedSending->setVisible(isPossible);
        m_closedSending->setChecked(sending.isOn());
        box->setVisible(isPossible);
        box->setChecked(sending.isOn());
    };
    connect(&sending, &models::ClosedSending::changed, box, show);
    connect(m_closedSending, &QAction::triggered, &sending, &models::ClosedSending::turn);
    connect(box, &QCheckBox::clicked, &sending, &models::ClosedSending::turn);
    show();
    return box;
}

void ChannelsPage::followConnecting()
{
    const bool isPossible = m_model.connecting().isPossible();
    if (!m_model.isReadOnly())
        m_connect->setEnabled(isPossible);
    m_empty->setSentence(
        isPossible
            ? tr("Nothing is connected yet. Connect an account, and what is said to you there comes in by itself. Or take in a feed, an archive, a mailbox or "
                 "a table.")
            : tr("Nothing is connected yet. Take in a feed, an archive, a mailbox or a table, and its channel appears here."));
    m_empty->setAction(isPossible ? m_connect : m_import);
    showChannels();
}

void ChannelsPage::runVerb(models::ChannelVerb::Kind verb, int row)
{
    if (row >= m_model.list().rowCount())
        return;
    if (verb == models::ChannelVerb::Kind::Connect || verb == models::ChannelVerb::Kind::SignInAgain)
        signIn(m_model.list().summary(row).channel);
    else if (verb == models::ChannelVerb::Kind::Watch)
        openWatches(row);
    else
        m_model.run(verb, row);
}

void ChannelsPage::signIn(const domain::Channel &channel)
{
    auto &list = m_model.list();
    ConnectDialog::Known known{.service = channel.service, .server = {}, .user = {}, .channelName = channel.name};
    known.server = models::serviceForm(channel.service).serverIn(channel.address).server.toDisplayString();
    for (int row = 0; row < list.rowCount(); ++row) {
        const domain::Connection connection = list.health(row).connection;
        if (list.summary(row).channel.id != channel.id || connection.state == domain::ConnectionState::None)
            continue;
        known.server = connection.server.toDisplayString();
        known.user = connection.handle;
    }
    (new ConnectDialog(m_model.connecting(), known, this))->open();
}

void ChannelsPage::showChannels()
{
    auto &list = m_model.list();
    const int count = list.rowCount();
    while (m_cards.size() > count)
        discard(m_cards.takeLast());
    while (m_cards.size() < count) {
        auto *card = new ChannelCard;
        connect(card, &ChannelCard::mentionsRequested, &m_model, &models::ChannelsPageModel::openMentions);
        connect(card, &ChannelCard::fetchRequested, &m_model, &models::ChannelsPageModel::fetch);
        connect(card, &ChannelCard::renameRequested, this, &ChannelsPage::renameChannel);
        connect(card, &ChannelCard::targetRequested, this, &ChannelsPage::askTarget);
        connect(card, &ChannelCard::verbRequested, this,
                [this, row = static_cast<int>(m_cards.size())](models::ChannelVerb::Kind verb) { runVerb(verb, row); });
        if (m_model.isReadOnly())
            card->switchOff(models::readOnlyReason());
        m_cards.append(card);
        m_columns = 0;
    }
    for (int row = 0; row < count; ++row) {
        const QModelIndex index = list.index(row);
        m_cards[row]->show(list.summary(row), index.data(ChannelListModel::HealthRole).toString(), index.data(ChannelListModel::HasProblemRole).toBool(),
                           index.data(ChannelListModel::CanFetchRole).toBool(), index.data(ChannelListModel::PostsRole).toLongLong());
        m_cards[row]->showConnection(list.health(row).connection.state, list.condition(row), m_model.connecting().verbs(row));
        const auto id = list.summary(row).channel.id;
        m_cards[row]->showTarget(m_model.targets().sentence(id));
        m_cards[row]->showTarget(m_model.watches().sentence(id));
    }
    placeCards();
    const bool isEmpty = list.isLoaded() && count == 0 && m_model.imports().list().rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_scroll);
}

void ChannelsPage::placeCards()
{
    // As wide as what stands in the widest: words and buttons are longer in one language than in another.
    int narrowest = narrowestCard;
    for (const ChannelCard *card : std::as_const(m_cards))
        narrowest = std::max(narrowest, card->minimumSizeHint().width());
    const int room = std::max(narrowest, width() - 2 * theme::margin);
    const int columns = std::clamp((room + m_grid->spacing()) / (narrowest + m_grid->spacing()), 1, 4);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ChannelsPage::showImports()
{
    auto &page = m_model.imports();
    auto &list = page.list();
    while (m_rows.size() > list.rowCount())
        discard(m_rows.takeLast());
    while (m_rows.size() < list.rowCount()) {
        auto *row = new ImportRow;
        const int at = static_cast<int>(m_rows.size());
        connect(row, &ImportRow::cancelRequested, this, [&page, &list, at] {
            if (const auto *queued = list.queued(at))
                page.cancel(queued->id);
        });
        connect(row, &ImportRow::undoRequested, this, [&page, &list, at] {
            if (const auto *import = list.import(at))
                page.undo(*import);
        });
        connect(row, &ImportRow::retryRequested, this, [&page, &list, at] {
            if (const auto *queued = list.queued(at))
                page.retry(*queued);
            else if (const auto *import = list.import(at))
                page.import(import->source);
        });
        connect(row, &ImportRow::dismissRequested, this, [&page, &list, at] {
            if (const auto *queued = list.queued(at))
                page.dismiss(queued->id);
        });
        if (m_model.isReadOnly())
            row->switchOff(models::readOnlyReason());
        m_rows.append(row);
        m_imports->addRow(row);
    }
    for (int row = 0; row < list.rowCount(); ++row)
        m_rows[row]->show(list.index(row));
    m_imports->setVisible(list.rowCount() > 0);
    showChannels();
}

QList<models::Command> ChannelsPage::commands()
{
    const QString reason = m_model.isReadOnly() ? models::readOnlyReason() : QString();
    QList<models::Command> found;
    for (int row = 0; row < m_model.list().rowCount(); ++row) {
        const domain::Channel channel = m_model.list().summary(row).channel;
        const auto add = [&](const QString &title, const QString &also, void (ChannelsPage::*ask)(const domain::Channel &)) {
            found.append({.title = title,
                          .detail = tr("Channels"),
                          .keys = {},
                          .icon = u"place-channels"_s,
                          .reason = reason,
                          .run = [this, ask, channel] { (this->*ask)(channel); },
                          .also = also});
        };
        //: %1 is a channel
        add(tr("Response time of %1").arg(channel.name),
            //: other words by which the palette finds “Response time of …”
            tr("answering hours opening holidays target late"), &ChannelsPage::askTarget);
        //: %1 is a channel
        add(tr("Rename %1").arg(channel.name), {}, &ChannelsPage::renameChannel);
        for (const models::ChannelVerb &verb : m_model.connecting().verbs(row)) {
            found.append({.title = verb.title,
                          .detail = tr("Channels"),
                          .keys = {},
                          .icon = u"place-channels"_s,
                          .reason = reason,
                          .run = [this, kind = verb.kind, row] { runVerb(kind, row); },
                          //: other words by which the palette finds what can be done with the connection of a channel
                          .also = tr("connection account sign in token")});
        }
    }
    return found;
}

void ChannelsPage::askTarget(const domain::Channel &channel)
{
    auto *dialog = new TargetDialog(m_model.targets(), channel, this);
    dialog->open();
}

void ChannelsPage::openWatches(int row)
{
    const auto &list = m_model.list();
    (new WatchDialog(m_model.watches(), list.summary(row).channel, list.health(row).connection.capabilities, m_model.undo(), this))->open();
}

void ChannelsPage::renameChannel(const domain::Channel &channel)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename this channel"));
    dialog->setLabelText(tr("Name of the channel"));
    dialog->setTextValue(channel.name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, channel](const QString &name) { m_model.rename(channel, name); });
    dialog->open();
}

void ChannelsPage::fetchAll()
{
    auto &list = m_model.list();
    bool isOneAsked = false;
    for (int row = 0; row < list.rowCount(); ++row) {
        const bool isConnected = list.health(row).connection.state == domain::ConnectionState::Connected;
        if (isConnected)
            m_model.connecting().fetchNow(list.summary(row).channel);
        else if (list.index(row).data(ChannelListModel::CanFetchRole).toBool())
            m_model.fetch(list.summary(row).channel);
        else
            continue;
        isOneAsked = true;
    }
    if (!isOneAsked)
        m_model.tellNothingToFetch();
}

void ChannelsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeCards();
}

} // namespace parvis::ui

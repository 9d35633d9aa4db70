// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelspage.h"

#include "core/domain/channels/serveraddress.h"
#include "models/channels/servicewords.h"
#include "models/shell/sentences.h"
#include "ui/channels/channelcard.h"
#include "ui/channels/connectdialog.h"
#include "ui/channels/importrow.h"
#include "ui/channels/passphrasebar.h"
#include "ui/channels/passphrasedialog.h"
#include "ui/channels/recipientsdialog.h"
#include "ui/channels/requestsdialog.h"
#include "ui/channels/targetdialog.h"
#include "ui/channels/watchdialog.h"
#include "ui/imports/importdialog.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ChannelListModel;

ChannelsPage::ChannelsPage(models::ChannelsPageModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_connect(new QAction(theme::icon(u"link"_s), tr("Connect a channel…"), this))
    , m_import(new QAction(theme::icon(u"document-import"_s), tr("Import…"), this))
    , m_fetchAll(new QAction(theme::icon(u"view-refresh"_s), tr("Fetch all channels"), this))
    , m_requests(new QAction(theme::icon(u"view-list-details"_s), tr("Requests…"), this))
    , m_closedSending(new QAction(tr("Send also while Parvis is closed"), this))
    , m_changePassphrase(new QAction(theme::icon(u"link"_s), tr("Change the passphrase…"), this))
    , m_losePassphrase(new QAction(tr("I have lost the passphrase…"), this))
    , m_passphrase(new PassphraseBar(model.connecting(), model.list()))
    , m_saving(mutedLabel({}))
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
    m_imports->setSubtitle(tr("Each import can be taken back whole"));

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::margin, theme::unit, theme::margin, theme::margin);
    layout->setSpacing(theme::margin);
    // Few cards stay as high as what they say in that width, and no card is lower; room that is left stays under them.
    layout->addWidget(m_channels, 0, Qt::AlignTop);
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
    verbRow->addWidget(passphraseButton());
    verbRow->addWidget(closedSendingBox());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::unit);
    outer->addWidget(verbs);
    auto *barRow = new QVBoxLayout;
    barRow->setContentsMargins(theme::margin, 0, theme::margin, 0);
    barRow->addWidget(m_passphrase);
    m_saving->hide();
    barRow->addWidget(m_saving);
    outer->addLayout(barRow);
    outer->addWidget(m_stack);

    connect(m_connect, &QAction::triggered, this, [this] { openConnect(); });
    connect(&m_model, &models::ChannelsPageModel::connectWanted, m_connect, &QAction::trigger);
    connect(&m_model, &models::ChannelsPageModel::passphraseToBeGiven, m_passphrase, &PassphraseBar::takeFocus);
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
    openConnect({});
}

void ChannelsPage::openConnect(const ConnectDialog::Known &known)
{
    auto *dialog = new ConnectDialog(m_model.connecting(), known, this);
    connect(dialog, &ConnectDialog::passphraseLost, this, [this] { openPassphrase(PassphraseDialog::About::Lost); });
    dialog->open();
}

void ChannelsPage::openPassphrase(PassphraseDialog::About about)
{
    (new PassphraseDialog(m_model.vault(), about, this))->open();
}

QWidget *ChannelsPage::passphraseButton()
{
    m_changePassphrase->setObjectName(u"change-passphrase"_s);
    m_changePassphrase->setToolTip(tr("Give the file in which Parvis keeps what lets it in another passphrase"));
    m_losePassphrase->setObjectName(u"lose-passphrase"_s);
    auto *button = new QPushButton;
    bindToAction(*button, *m_changePassphrase);
    button->setAccessibleName(bareText(m_changePassphrase->text()));
    addAction(m_changePassphrase);
    addAction(m_losePassphrase);
    // Where there is a keychain there is no passphrase.
    const auto show = [this, button] {
        const bool isThere = m_model.vault().hasPassphrase() && !m_model.isReadOnly();
        m_changePassphrase->setVisible(isThere);
        m_losePassphrase->setVisible(isThere);
        button->setVisible(isThere);
    };
    connect(m_changePassphrase, &QAction::triggered, this, [this] { openPassphrase(PassphraseDialog::About::Change); });
    connect(m_losePassphrase, &QAction::triggered, this, [this] { openPassphrase(PassphraseDialog::About::Lost); });
    connect(m_passphrase, &PassphraseBar::passphraseLost, this, [this] { openPassphrase(PassphraseDialog::About::Lost); });
    connect(&m_model.vault(), &models::VaultModel::sealedChanged, button, show);
    show();
    return button;
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

void ChannelsPage::runVerb(models::ChannelVerb::Kind verb, const domain::Channel &channel)
{
    // The list may have another order since it was offered.
    int row = 0;
    while (row < m_model.list().rowCount() && m_model.list().summary(row).channel.id != channel.id)
        ++row;
    if (row == m_model.list().rowCount())
        return;
    if (verb == models::ChannelVerb::Kind::Connect || verb == models::ChannelVerb::Kind::SignInAgain)
        signIn(m_model.list().summary(row).channel);
    else if (verb == models::ChannelVerb::Kind::Watch)
        openWatches(row);
    else if (verb == models::ChannelVerb::Kind::Recipients)
        openRecipients(m_model.list().summary(row).channel);
    else if (verb == models::ChannelVerb::Kind::Remove)
        askToRemove(row);
    else if (verb == models::ChannelVerb::Kind::Disconnect)
        askToDisconnect(m_model.list().summary(row).channel, m_model.list().health(row).connection);
    else
        m_model.run(verb, row);
}

void ChannelsPage::askToDisconnect(const domain::Channel &channel, const domain::Connection &connection)
{
    const auto open = [this, channel, connection] {
        auto &connecting = m_model.connecting();
        auto *box = new QMessageBox(QMessageBox::Question, tr("Disconnect"), tr("Disconnect “%1”?").arg(channel.name), QMessageBox::Cancel, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton *yes = box->addButton(tr("Disconnect"), QMessageBox::AcceptRole);
        box->setDefaultButton(QMessageBox::Cancel);
        connect(yes, &QPushButton::clicked, this, [&connecting, channel, connection] { connecting.disconnectChannel(channel, connection); });
        return box;
    };
    const auto offerToTakeBack = [this, channel](QMessageBox *box) {
        QPushButton *back = box->addButton(tr("Take back first"), QMessageBox::ActionRole);
        back->setToolTip(tr("What its server holds is taken back there; the channel stays connected meanwhile"));
        // A button that comes later takes the focus along.
        box->setDefaultButton(QMessageBox::Cancel);
        connect(back, &QPushButton::clicked, this, [this, channel] { m_model.takeBackHeld(channel); });
    };
    if (!m_model.connecting().endsAccess(channel)) {
        // What can be undone, and concerns nothing that waits, needs no question.
        return m_model.lookWaiting(channel, this, [this, channel, connection, open, offerToTakeBack](const QString &sentences, bool canTakeBack) {
            if (sentences.isEmpty())
                return m_model.connecting().disconnectChannel(channel, connection);
            QMessageBox *box = open();
            box->setInformativeText(sentences);
            if (canTakeBack)
                offerToTakeBack(box);
            box->open();
        });
    }
    QMessageBox *box = open();
    // What waits there, and what becomes of what lets in: each is known a moment later.
    struct Told
    {
        QString waiting;
        QString question;
    };
    const auto told = std::make_shared<Told>(Told{.waiting = {}, .question = m_model.connecting().disconnectQuestion(channel, connection)});
    const auto show = [box, told] { box->setInformativeText(told->waiting.isEmpty() ? told->question : told->waiting + u"\n\n"_s + told->question); };
    show();
    box->open();
    m_model.connecting().lookHowItEnds(channel, connection, box, [told, show](const QString &question) {
        told->question = question;
        show();
    });
    m_model.lookWaiting(channel, box, [box, told, show, offerToTakeBack](const QString &sentences, bool canTakeBack) {
        if (sentences.isEmpty())
            return;
        told->waiting = sentences;
        show();
        if (canTakeBack)
            offerToTakeBack(box);
    });
}

void ChannelsPage::askToRemove(int row)
{
    const domain::Channel channel = m_model.list().summary(row).channel;
    const QString whyKept = m_model.whyKept(row);
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Remove the channel"));
    if (whyKept.isEmpty()) {
        box->setIcon(QMessageBox::Question);
        box->setText(tr("Remove “%1” from this workspace?").arg(channel.name));
        box->setInformativeText(
            tr("Nothing changes on %1. What is planned there stays in the calendar without a channel, and what was scheduled is a draft for its "
               "day. This cannot be undone; the channel can be connected anew.")
                .arg(models::serviceWord(channel.service)));
        QPushButton *yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
        box->setStandardButtons(box->standardButtons() | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Cancel);
        connect(yes, &QPushButton::clicked, this, [this, channel] { m_model.remove(channel); });
    } else {
        box->setIcon(QMessageBox::Information);
        box->setText(whyKept);
        box->setStandardButtons(QMessageBox::Close);
    }
    box->open();
}

void ChannelsPage::signIn(const domain::Channel &channel)
{
    auto &list = m_model.list();
    ConnectDialog::Known known{.service = channel.service, .server = {}, .user = {}, .channelName = channel.name, .again = channel};
    known.server = models::serverOf(channel).toDisplayString();
    for (int row = 0; row < list.rowCount(); ++row) {
        const domain::Connection connection = list.health(row).connection;
        if (list.summary(row).channel.id != channel.id || connection.state == domain::ConnectionState::None)
            continue;
        known.server = connection.server.toDisplayString();
        known.user = connection.handle;
    }
    openConnect(known);
}

void ChannelsPage::showChannels()
{
    auto &list = m_model.list();
    const int count = list.rowCount();
    const QString saving = list.hasConnected() ? list.savingSentence() : QString();
    m_saving->setText(saving);
    m_saving->setVisible(!saving.isEmpty());
    while (m_cards.size() > count)
        discard(m_cards.takeLast());
    while (m_cards.size() < count) {
        auto *card = new ChannelCard;
        connect(card, &ChannelCard::mentionsRequested, &m_model, &models::ChannelsPageModel::openMentions);
        connect(card, &ChannelCard::fetchRequested, &m_model, &models::ChannelsPageModel::fetch);
        connect(card, &ChannelCard::renameRequested, this, &ChannelsPage::renameChannel);
        connect(card, &ChannelCard::targetRequested, this, &ChannelsPage::askTarget);
        connect(card, &ChannelCard::verbRequested, this, &ChannelsPage::runVerb);
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
    // It only grows: what a card offers changes with how its channel fares, and the columns are not to come and go with that.
    for (const ChannelCard *card : std::as_const(m_cards))
        m_narrowest = std::max(m_narrowest, card->minimumSizeHint().width());
    const int room = std::max(m_narrowest, width() - 2 * theme::margin);
    const int columns = std::clamp((room + m_grid->spacing()) / (m_narrowest + m_grid->spacing()), 1, 4);
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
                          .run = [this, kind = verb.kind, channel] { runVerb(kind, channel); },
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

void ChannelsPage::openRecipients(const domain::Channel &channel)
{
    auto &connecting = m_model.connecting();
    connecting.lookForRecipients(
        channel, this, [this, &connecting, channel](const QString &recipients) { (new RecipientsDialog(connecting, channel, recipients, this))->open(); });
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

// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/connectdialog.h"

#include "core/domain/channels/connectkeys.h"
#include "core/domain/channels/connectneeds.h"
#include "core/domain/channels/serveraddress.h"
#include "models/channels/servicewords.h"
#include "models/channels/signinwords.h"
#include "models/channels/vaultmodel.h"
#include "ui/channels/browserwaiting.h"
#include "ui/channels/hiddenfield.h"
#include "ui/channels/localfields.h"
#include "ui/channels/servicemark.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QEvent>
#include <QtGui/QDesktopServices>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ServiceField;
using models::Vault;

namespace {

constexpr int connectWidth = 540;

/// Under what a field's text is kept. Where somebody is on the web is asked by several services in the same words, and means the same; who we are there, and
/// what lets us in, is of one service alone.
QString draftKey(const QString &service, const ServiceField &field)
{
    if (field.kind == ServiceField::Kind::Server)
        return u"server/"_s + field.label;
    return service + (field.kind == ServiceField::Kind::User ? u"/user"_s : u'/' + field.part);
}

} // namespace

ConnectDialog::ConnectDialog(models::ConnectModel &connecting, const Known &known, QWidget *parent)
    : QDialog(parent)
    , m_connecting(connecting)
    , m_known(known)
    , m_service(new QComboBox(this))
    , m_help(new QWidget(this))
    , m_explanation(mutedLabel({}, m_help))
    , m_page(new QPushButton(m_help))
    , m_scroll(new QScrollArea(this))
    , m_fields(new QWidget(m_scroll))
    , m_fieldColumn(new QVBoxLayout(m_fields))
    , m_way(new QPushButton(this))
    , m_lost(new QPushButton(tr("I have lost it…"), this))
    , m_vaultSentence(mutedLabel({}, this))
    , m_nameWhole(new QWidget(this))
    , m_name(new QLineEdit(m_nameWhole))
    , m_nameCaption(captionLabel(tr("Name, for you"), m_nameWhole))
    , m_serviceCaption(captionLabel(tr("Service"), this))
    , m_general(bodyLabel({}, this))
    , m_own(new QPushButton(tr("Connect as a channel of its own"), this))
    , m_progress(new BusyBar(tr("Connecting"), this))
    , m_doing(mutedLabel({}, this))
    , m_waiting(new BrowserWaiting(this))
    , m_connect(new QPushButton(tr("Connect"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_guide(new QPushButton(tr("Help"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_known.channelName.isEmpty() ? tr("Connect a channel") : tr("Connect %1").arg(m_known.channelName));
    setMinimumWidth(connectWidth);
    m_service->setAccessibleName(tr("Service"));
    guardFromWheel(*m_service);
    constexpr int markSize = 20;
    m_service->setIconSize({markSize, markSize});
    for (const QString &service : m_connecting.services())
        m_service->addItem(serviceIcon(service, service == m_known.again.service ? m_known.again.series : -1), models::serviceChoice(service), service);
    const QString first = m_known.service.isEmpty() ? m_connecting.draft().value(u"service"_s) : m_known.service;
    m_service->setCurrentIndex(std::max(0, m_service->findData(first)));
    m_service->setEnabled(m_known.channelName.isEmpty());
    m_page->setIcon(theme::icon(u"globe"_s));
    m_isByBrowser = m_connecting.canSignIn(service());
    m_fieldColumn->setContentsMargins(0, 0, 0, 0);
    m_fieldColumn->setSpacing(theme::unit);
    m_name->setAccessibleName(tr("Name of the channel"));
    m_name->setPlaceholderText(tr("as it is called there"));
    m_name->setText(m_known.channelName.isEmpty() ? m_connecting.draft().value(u"name"_s) : m_known.channelName);
    auto *nameColumn = new QVBoxLayout(m_nameWhole);
    nameColumn->setContentsMargins(0, 0, 0, 0);
    nameColumn->setSpacing(theme::half / 2);
    m_nameCaption->setBuddy(m_name);
    nameColumn->addWidget(m_nameCaption);
    nameColumn->addWidget(m_name);
    m_nameWhole->setVisible(m_known.channelName.isEmpty());
    m_connect->setDefault(true);
    m_connect->setToolTip(tr("Try what was given, keep it, and take in what was said there"));
    makePassphrase();
    makeGuide();

    auto *helpColumn = new QVBoxLayout(m_help);
    helpColumn->setContentsMargins(0, theme::half, 0, theme::half);
    helpColumn->setSpacing(theme::unit);
    helpColumn->addWidget(m_explanation);
    helpColumn->addWidget(m_page, 0, Qt::AlignLeading);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_connect, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_guide, QDialogButtonBox::HelpRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    m_serviceCaption->setBuddy(m_service);
    column->addWidget(m_serviceCaption);
    column->addWidget(m_service);
    column->addWidget(m_general);
    m_own->hide();
    m_own->setAutoDefault(false);
    connect(m_own, &QPushButton::clicked, this, &ConnectDialog::connectAsItsOwn);
    column->addWidget(m_own, 0, Qt::AlignLeading);
    m_scroll->setWidget(m_fields);
    m_fields->installEventFilter(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFixedHeight(0);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_fields->setAutoFillBackground(false);
    column->addWidget(m_scroll);
    column->addWidget(m_way, 0, Qt::AlignLeft);
    column->addWidget(m_nameWhole);
    column->addWidget(m_vaultSentence);
    column->addWidget(m_passphrase.whole);
    column->addWidget(m_doing);
    column->addWidget(m_progress);
    column->addWidget(m_waiting);
    column->addStretch();
    column->addWidget(buttons);

    connect(m_service, &QComboBox::currentIndexChanged, this, [this] {
        keepDraft();
        m_isByBrowser = m_connecting.canSignIn(service());
        makeFields();
        followVault();
    });
    connect(m_page, &QPushButton::clicked, this, &ConnectDialog::openPage);
    connect(m_way, &QPushButton::clicked, this, [this] {
        keepDraft();
        changeWay();
    });
    connect(&m_connecting, &models::ConnectModel::browserWanted, this, &ConnectDialog::waitForBrowser);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::tryToConnect);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(&m_connecting, &models::ConnectModel::vaultChanged, this, &ConnectDialog::followVault);
    connect(&m_connecting, &models::ConnectModel::busyChanged, this, &ConnectDialog::showBusy);
    connect(&m_connecting, &models::ConnectModel::refused, this, &ConnectDialog::showRefusal);
    connect(&m_connecting, &models::ConnectModel::connected, this, [this] {
        const bool isFromBrowser = m_isByBrowser;
        accept();
        if (isFromBrowser)
            comeForward();
    });
    m_connecting.lookForVault();
    dress();
    makeFields();
    followVault();
    connect(&m_connecting, &models::ConnectModel::vaultChanged, this, &ConnectDialog::askSettings);
    askSettings();
    showBusy(m_connecting.isBusy());
}

QString ConnectDialog::service() const
{
    return m_service->currentData().toString();
}

ConnectDialog::Row ConnectDialog::makeRow(const ServiceField &field)
{
    Row row{.field = field};
    row.whole = new QWidget(this);
    auto *column = new QVBoxLayout(row.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half / 2);
    row.caption = captionLabel(field.label, row.whole);
    column->addWidget(row.caption);
    if (field.isHidden) {
        auto *hidden = new HiddenField(field.label, row.whole);
        row.line = hidden->line();
        row.last = hidden->button();
        column->addWidget(hidden);
    } else if (field.local != ServiceField::Local::None) {
        auto *path = new PathField(field, row.whole);
        row.line = path->line();
        row.last = path->button();
        column->addWidget(path);
    } else if (!field.choices.isEmpty()) {
        auto *choice = new ChoiceField(field, row.whole);
        row.line = choice->line();
        row.last = row.line;
        column->addWidget(choice);
    } else {
        row.line = new QLineEdit(row.whole);
        row.line->setAccessibleName(field.label);
        row.last = row.line;
        column->addWidget(row.line);
    }
    row.caption->setBuddy(row.line->focusProxy() ? row.line->focusProxy() : row.line);
    row.line->setPlaceholderText(field.example);
    row.error = bodyLabel({}, row.whole);
    row.error->setFont(theme::captionFont());
    row.error->hide();
    column->addWidget(row.error);
    connect(row.line, &QLineEdit::textEdited, this, [this, error = row.error] {
        error->hide();
        m_general->hide();
        m_own->hide();
        followPage();
        followServer();
    });
    return row;
}

void ConnectDialog::keepTyped()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString key = draftKey(m_form.service, row.field);
        if (row.line->text() != row.shown || m_typed.contains(key))
            m_typed.insert(key, row.line->text());
    }
}

void ConnectDialog::makeFields()
{
    keepTyped();
    m_form = models::serviceForm(service());
    // What is let in by a webhook is connected again by another one, whatever else its service lets in by.
    if (domain::isTriedByPosting(m_known.again)) {
        m_form = models::serviceForm(u"webhook"_s);
        m_form.service = service();
    }
    for (const Row &row : std::as_const(m_rows)) {
        row.whole->hide();
        row.whole->deleteLater();
    }
    m_rows.clear();
    const auto &draft = m_connecting.draft();
    m_fieldColumn->removeWidget(m_help);
    bool isExplained = false;
    qsizetype helped = -1;
    for (const ServiceField &field : m_form.fields) {
        // Who we are there, and what lets us in, comes with the browser.
        if (m_isByBrowser && field.kind != ServiceField::Kind::Server)
            continue;
        Row row = makeRow(field);
        // What it is and where it is made, just before it is asked for: where the server is must be known by then.
        if (field.isHidden && !std::exchange(isExplained, true)) {
            m_fieldColumn->addWidget(m_help);
            helped = m_rows.size();
        }
        if (field.isBeside && !m_rows.isEmpty())
            row.whole = sideBySide(m_rows.last().whole, row.whole, m_fields);
        m_fieldColumn->addWidget(row.whole);
        QString text = draft.value(draftKey(m_form.service, field));
        // What another channel was to be set to is nothing to this one.
        if (isSetting(field))
            text = m_settings ? m_settings->value(field.part) : QString();
        if (field.kind == ServiceField::Kind::Server && !m_known.server.isEmpty())
            text = m_form.shown(m_form.serverIn(m_known.server).server);
        if (field.kind == ServiceField::Kind::User && !m_known.user.isEmpty())
            text = m_known.user;
        row.shown = text;
        row.line->setText(m_typed.value(draftKey(m_form.service, field), text));
        if (field.kind == ServiceField::Kind::Server)
            connect(row.line, &QLineEdit::editingFinished, this, &ConnectDialog::tidyServer);
        m_rows << row;
    }
    if (!isExplained)
        m_fieldColumn->addWidget(m_help);
    m_helped = helped;
    m_page->setText(m_form.linkText);
    m_page->setAccessibleName(m_form.linkText);
    m_page->setVisible(!m_isByBrowser && !m_form.linkText.isEmpty());
    m_way->setText(m_isByBrowser ? tr("Paste a token or password instead…") : tr("Sign in with the browser…"));
    m_way->setVisible(m_connecting.canSignIn(m_form.service));
    m_connect->setText(connectText());
    m_general->hide();
    m_own->hide();
    followPage();
    followServer();
    dress();
    giveLetters();
    focusFirst();
    fit();
}

bool ConnectDialog::isSetting(const ServiceField &field) const
{
    return !m_known.again.id.isNull() && field.kind == ServiceField::Kind::Secret && !field.isHidden && field.part != "code"_L1 && field.part != "webhook"_L1
        && domain::connectKeys(m_known.again.service).contains(field.part);
}

void ConnectDialog::askSettings()
{
    if (m_known.again.id.isNull() || m_settings)
        return;
    m_connecting.settingsOf(m_known.again).then(this, [this](const std::optional<QMap<QString, QString>> &settings) {
        if (!settings || m_settings)
            return;
        m_settings = settings;
        // What was typed meanwhile is meant.
        for (const Row &row : std::as_const(m_rows)) {
            if (isSetting(row.field) && row.line->text().isEmpty())
                row.line->setText(settings->value(row.field.part));
        }
    });
}

ConnectDialog::Row *ConnectDialog::rowOf(ServiceField::Kind kind)
{
    const auto found = std::ranges::find_if(m_rows, [kind](const Row &row) { return row.field.kind == kind; });
    return found == m_rows.end() ? nullptr : &*found;
}

QString ConnectDialog::typedServer() const
{
    for (const Row &row : m_rows) {
        if (row.field.kind == ServiceField::Kind::Server)
            return row.line->text().trimmed().isEmpty() ? row.field.usual : row.line->text();
    }
    return {};
}

void ConnectDialog::tidyServer()
{
    Row *row = rowOf(ServiceField::Kind::Server);
    if (!row || row->line->text().trimmed().isEmpty())
        return;
    const auto found = m_form.serverIn(row->line->text());
    if (found.problem != domain::ServerAddress::Problem::None)
        return;
    row->line->setText(m_form.shown(found.server));
    if (Row *user = rowOf(ServiceField::Kind::User); user && user->line->text().isEmpty() && !found.user.isEmpty())
        user->line->setText(found.user);
    followPage();
}

void ConnectDialog::followPage()
{
    const QUrl page = m_form.pageOn(m_form.serverIn(typedServer()).server);
    m_page->setEnabled(!page.isEmpty());
    m_page->setToolTip(page.isEmpty() ? tr("Write the address of the server first") : page.toDisplayString());
}

void ConnectDialog::openPage()
{
    QDesktopServices::openUrl(m_form.pageOn(m_form.serverIn(typedServer()).server));
}

std::optional<models::ConnectWish> ConnectDialog::wish()
{
    using Problem = domain::ServerAddress::Problem;
    clearComplaints();
    models::ConnectWish wish{.service = service()};
    QLineEdit *wrong = nullptr;
    const auto refuse = [this, &wrong](const Row &row, const QString &sentence) {
        complain(row, sentence);
        if (!wrong)
            wrong = row.line;
    };
    tidyServer();
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.kind != ServiceField::Kind::Server && isWebhookTyped())
            continue;
        const QString text = row.line->text().trimmed();
        // What could not be looked up is not said to be empty: it stays as it is.
        if (text.isEmpty() && isSetting(row.field) && !m_settings)
            continue;
        if (text.isEmpty() && row.field.usual.isEmpty() && !row.field.isOptional && row.field.choices.isEmpty()) {
            refuse(row, tr("This is needed."));
            continue;
        }
        switch (row.field.kind) {
        case ServiceField::Kind::Server: {
            const auto server = m_form.serverIn(text.isEmpty() ? row.field.usual : text);
            if (server.problem == Problem::PlainHttp)
                refuse(row, plainHttpSentence());
            else if (server.problem != Problem::None && row.field.local != ServiceField::Local::None)
                refuse(row, tr("Choose it, or write the whole path, like %1.").arg(row.field.example));
            else if (server.problem != Problem::None)
                refuse(row, tr("This is no address. Write it like %1.").arg(row.field.example));
            wish.server = server.server;
            break;
        }
        case ServiceField::Kind::User:
            wish.user = text;
            break;
        case ServiceField::Kind::Secret:
            if (const QString problem = webhookProblem(row.field, text); !problem.isEmpty())
                refuse(row, problem);
            wish.secret.insert(row.field.part, text);
            break;
        }
    }
    if (m_passphrase.whole->isVisibleTo(this)) {
        wish.passphrase = m_passphrase.line->text();
        const bool isShort = wish.passphrase.size() < models::VaultModel::shortest;
        if (wish.passphrase.isEmpty())
            refuse(m_passphrase, tr("This is needed."));
        else if (const QString problem = models::VaultModel::whatIsWrong(wish.passphrase, m_repeated.line->text());
                 m_connecting.vault() == Vault::Unmade && !problem.isEmpty())
            refuse(isShort ? m_passphrase : m_repeated, problem);
    }
    // Where the channel is there already it keeps its name.
    wish.name = m_known.channelName.isEmpty() ? m_name->text().trimmed() : m_known.channelName;
    wish.again = m_known.again;
    wish.againAs = m_known.user;
    if (wrong) {
        wrong->setFocus();
        m_scroll->ensureWidgetVisible(wrong);
        return std::nullopt;
    }
    return wish;
}

void ConnectDialog::tryToConnect()
{
    if (m_connecting.isBusy())
        return;
    const auto given = wish();
    if (!given)
        return;
    m_doing->setText(tr("Asking %1…").arg(given->server.host().isEmpty() ? models::serviceWord(given->service) : given->server.host()));
    if (m_isByBrowser)
        m_connecting.signIn(*given);
    else
        m_connecting.connectChannel(*given);
}

void ConnectDialog::changeWay()
{
    m_isByBrowser = !m_isByBrowser;
    makeFields();
}

QString ConnectDialog::connectText() const
{
    if (models::ConnectModel::isByHand(m_form.service))
        return tr("Add");
    return m_isByBrowser ? tr("Sign in with the browser") : tr("Connect");
}

void ConnectDialog::waitForBrowser(const QUrl &page)
{
    m_doing->hide();
    m_waiting->show();
    m_waiting->open(page);
    fit();
}

void ConnectDialog::comeForward()
{
    QWidget *whole = isVisible() || !parentWidget() ? this : parentWidget()->window();
    whole->raise();
    whole->activateWindow();
    QApplication::alert(whole);
}

void ConnectDialog::showBusy(bool isBusy)
{
    m_service->setEnabled(!isBusy && m_known.channelName.isEmpty());
    m_way->setEnabled(!isBusy);
    m_waiting->hide();
    for (QWidget *widget : {m_fields, m_nameWhole, m_passphrase.whole})
        widget->setEnabled(!isBusy);
    m_connect->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    m_doing->setVisible(isBusy);
    m_own->setEnabled(!isBusy);
    m_cancel->setText(isBusy ? tr("Stop") : tr("Cancel"));
    giveLetters();
    if (isBusy)
        m_cancel->setFocus();
    else if (m_cancel->hasFocus())
        m_connect->setFocus();
    fit();
}

void ConnectDialog::reject()
{
    if (m_connecting.isBusy()) {
        m_connecting.cancel();
        return;
    }
    keepDraft();
    QDialog::reject();
}

void ConnectDialog::keepDraft()
{
    if (!m_known.channelName.isEmpty())
        return;
    auto &draft = m_connecting.draft();
    for (const Row &row : std::as_const(m_rows))
        draft.insert(draftKey(m_form.service, row.field), row.line->text());
    draft.insert(u"name"_s, m_name->text());
    draft.insert(u"service"_s, service());
}

void ConnectDialog::dress()
{
    QList<QLabel *> errors{m_general, m_passphrase.error, m_repeated.error};
    for (const Row &row : std::as_const(m_rows))
        errors << row.error;
    for (QLabel *error : std::as_const(errors)) {
        QPalette inks = error->palette();
        inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
        error->setPalette(inks);
    }
}

void ConnectDialog::fit()
{
    if (!layout())
        return;
    layout()->activate();
    const int wide = std::max(width(), connectWidth);
    const QMargins margins = layout()->contentsMargins();
    const int inner = wide - margins.left() - margins.right();
    const int fields = m_fieldColumn->hasHeightForWidth() ? m_fieldColumn->totalHeightForWidth(inner) : m_fieldColumn->totalSizeHint().height();
    const int needed
        = (layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : layout()->totalSizeHint().height()) - m_scroll->minimumHeight() + fields;
    // Where the screen holds no more the fields give way; the buttons never do.
    constexpr int aroundIt = 64;
    constexpr int fewest = 140;
    const int room = screen()->availableGeometry().height() - aroundIt;
    const int shown = std::max(std::min(fields, fewest), fields - std::max(0, needed - room));
    // Only where it is needed: a bar that was there takes width from the texts, which then need the height that keeps it there.
    m_scroll->setVerticalScrollBarPolicy(shown < fields ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(shown);
    layout()->activate();
    resize(wide, needed - fields + shown);
    // What grows past the foot of the screen moves up.
    const QRect whole = screen()->availableGeometry();
    if (isVisible() && frameGeometry().bottom() > whole.bottom())
        move(x(), std::max(whole.top(), whole.bottom() - frameGeometry().height()));
}

bool ConnectDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTaken = QDialog::eventFilter(watched, event);
    // Fields that were just made show later, in an area that hides from the dialog how high they are.
    if (watched == m_fields && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &ConnectDialog::fit, Qt::QueuedConnection);
    return isTaken;
}

bool ConnectDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    // Something came or went, or needs other lines: nothing is to be squeezed.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fit();
    return isTaken;
}

void ConnectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_passphrase.error)
        dress();
}

} // namespace parvis::ui

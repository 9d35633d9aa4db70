// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/connectneeds.h"
#include "core/domain/channels/serveraddress.h"
#include "models/channels/signinwords.h"
#include "ui/channels/connectdialog.h"
#include "ui/channels/localfields.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// What was given, and what is wrong with it.
namespace parvis::ui {

using models::ServiceField;

namespace {

bool isSameField(const ServiceField &left, const ServiceField &right)
{
    return left.kind == right.kind && left.part == right.part;
}

} // namespace

void ConnectDialog::complain(const Row &row, const QString &sentence)
{
    row.error->setText(sentence);
    row.error->show();
    describeField(row.line, sentence);
    fit();
}

void ConnectDialog::clearComplaints()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.error->hide();
        if (row.choice)
            row.choice->hide();
        describeField(row.line, {});
    }
    for (const Row *row : {&m_passphrase, &m_repeated}) {
        row->error->hide();
        describeField(row->line, {});
    }
    m_general->hide();
    m_own->hide();
}

QString ConnectDialog::plainHttpSentence()
{
    return tr("Write https: over plain http what lets Parvis in could be read on its way. Only this machine itself is reached by http.");
}

QString ConnectDialog::webhookProblem(const ServiceField &field, const QString &text)
{
    if (field.part != "webhook"_L1 || text.isEmpty())
        return {};
    // Such a service answers to nothing but a post: nobody would tell before the first one.
    const QUrl url(text, QUrl::StrictMode);
    const auto address = domain::serverAddressOf(text);
    if (address.problem == domain::ServerAddress::Problem::PlainHttp)
        return plainHttpSentence();
    const bool isWhole = address.problem == domain::ServerAddress::Problem::None && text.contains("://"_L1) && (url.path().size() > 1 || url.hasQuery());
    return isWhole ? QString() : tr("This is no address of a webhook. Copy it whole from the service: it begins with https:// and is long.");
}

void ConnectDialog::offer(Row &row, const QStringList &choices)
{
    if (!row.choice) {
        row.choice = new QComboBox(row.whole);
        guardFromWheel(*row.choice);
        if (auto *column = qobject_cast<QVBoxLayout *>(row.error->parentWidget()->layout()))
            column->addWidget(row.choice);
        //: %1 is what a field asks for: "Channel"
        row.choice->setAccessibleName(tr("Choose: %1").arg(row.field.label));
        row.choice->setPlaceholderText(tr("Choose…"));
        // The arrow keys go through them: the keyboard stays, and Enter connects.
        connect(row.choice, &QComboBox::activated, this, [this, line = row.line, choice = row.choice] {
            line->setText(choice->currentText());
            describeField(line, {});
            m_connect->setText(connectText());
            giveLetters();
        });
    }
    row.choice->clear();
    row.choice->addItems(choices);
    row.choice->setCurrentIndex(-1);
    row.choice->setAccessibleDescription(row.error->text());
    row.choice->show();
    row.choice->setFocus();
}

void ConnectDialog::connectAsItsOwn()
{
    m_known.again = {};
    m_known.channelName.clear();
    m_known.user.clear();
    setWindowTitle(tr("Connect a channel"));
    m_name->clear();
    m_nameWhole->show();
    tryToConnect();
}

bool ConnectDialog::isWebhookTyped() const
{
    // Where the address is asked for as what lets in, there is nothing else to ask.
    return m_form.field(ServiceField::Kind::Server) && domain::isWebhookOf(m_form.service, typedServer());
}

void ConnectDialog::followServer()
{
    const bool isWebhook = isWebhookTyped();
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.kind == ServiceField::Kind::Server)
            continue;
        // What was just made shows together with the others.
        if (isWebhook)
            row.whole->hide();
        else if (row.whole->isHidden() && row.whole->testAttribute(Qt::WA_WState_ExplicitShowHide))
            row.whole->show();
    }
    m_explanation->setText(m_isByBrowser ? models::browserExplanation(m_form.service)
                               : isWebhook
                               ? tr("This is the address of an incoming webhook: it has its channel and lets in by itself, so that nothing more is "
                                    "asked. It only sends: nothing is taken in. Whoever has the address can write there; it is kept like a password.")
                               : m_form.explanation);
}

void ConnectDialog::showRefusal(const models::ConnectRefusal &refusal)
{
    if (m_isByBrowser)
        comeForward();
    if (m_isByBrowser && refusal.needsOtherWay) {
        keepDraft();
        changeWay();
    }
    Row *about = refusal.isPassphrase ? &m_passphrase : nullptr;
    for (Row &row : m_rows) {
        if (refusal.field && isSameField(row.field, *refusal.field))
            about = &row;
    }
    m_own->setVisible(refusal.canBeItsOwn);
    if (about) {
        complain(*about, refusal.sentence);
        about->line->setFocus();
        about->line->selectAll();
        if (!refusal.choices.isEmpty())
            offer(*about, refusal.choices);
        m_scroll->ensureWidgetVisible(about->whole);
    } else {
        m_general->setText(refusal.sentence);
        m_general->show();
        // What is read first after it may be wrong, unless all that is to be done is to try again.
        Row *user = refusal.isAboutName ? rowOf(ServiceField::Kind::User) : nullptr;
        const auto secret = std::ranges::find_if(m_rows, [](const Row &row) { return row.field.isHidden; });
        if (refusal.canBeItsOwn && secret != m_rows.end()) {
            secret->line->setFocus();
            secret->line->selectAll();
            describeField(secret->line, refusal.sentence);
        } else if (user) {
            user->line->setFocus();
            user->line->selectAll();
            describeField(user->line, refusal.sentence);
        } else {
            m_connect->setFocus();
        }
    }
    m_connect->setText(refusal.canRetry && !m_isByBrowser ? tr("Try again") : connectText());
    giveLetters();
    fit();
}

} // namespace parvis::ui

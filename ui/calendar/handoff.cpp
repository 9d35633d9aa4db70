// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/handoff.h"

#include "models/shell/sentences.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QUrl>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

HandOff::HandOff(models::CalendarPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_lead(bodyLabel({}, this))
    , m_text(new QPushButton(theme::icon(u"edit-copy"_s), tr("Copy the text"), this))
    , m_descriptions(new QPushButton(theme::icon(u"edit-copy"_s), tr("Copy the descriptions"), this))
    , m_files(new QPushButton(theme::icon(u"folder"_s), tr("Save the files…"), this))
    , m_address(new QLineEdit(this))
    , m_done(new QPushButton(theme::icon(u"check"_s), tr("I published it"), this))
    , m_doubt(bodyLabel({}, this))
    , m_keep(new QPushButton(tr("Keep it all the same"), this))
{
    m_doubt->setWordWrap(true);
    m_doubt->hide();
    m_keep->setToolTip(tr("The post counts as published at this address"));
    m_keep->hide();
    m_lead->setWordWrap(true);
    m_address->setPlaceholderText(tr("Address where it stands: https://…"));
    m_address->setAccessibleName(tr("Address of the published post"));
    m_done->setToolTip(tr("The post counts as published now, at this address; it can be undone"));
    auto *verbs = new QWidget(this);
    auto *row = new WrappingRow(verbs);
    row->setSpacing(theme::unit);
    for (QPushButton *button : {m_text, m_descriptions, m_files, m_done, m_keep}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }
    for (QPushButton *button : {m_text, m_descriptions, m_files})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(m_lead);
    column->addWidget(verbs);
    column->addWidget(m_address);
    column->addWidget(m_done, 0, Qt::AlignLeft);
    column->addWidget(m_doubt);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    if (m_model.isReadOnly())
        switchOff(*m_done, models::readOnlyReason());
    connect(m_text, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            QGuiApplication::clipboard()->setText(m_model.partsOf(m_model.opened()->post.text).join(u"\n\n"_s));
    });
    connect(m_descriptions, &QPushButton::clicked, this, [this] {
        QStringList told;
        for (const domain::Attachment &attachment : m_model.attachments().list()) {
            //: %1 is a file, %2 what it shows
            told << tr("%1: %2").arg(attachment.media.name, attachment.altText);
        }
        QGuiApplication::clipboard()->setText(told.join(u'\n'));
    });
    connect(m_files, &QPushButton::clicked, this, &HandOff::askForFolder);
    connect(m_done, &QPushButton::clicked, this, &HandOff::publish);
    connect(m_address, &QLineEdit::returnPressed, this, &HandOff::publish);
    connect(m_address, &QLineEdit::textChanged, this, [this] { doubt({}); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_doubted = m_address->text();
        publish();
    });
    follow();
}

bool HandOff::isDue(const models::CalendarEntry &entry)
{
    return entry.look == models::PostLook::Late && entry.holder == domain::PostHolder::ByHand;
}

void HandOff::follow()
{
    const auto &opened = m_model.opened();
    setVisible(opened && isDue(*opened));
    if (!opened)
        return;
    if (opened->post.id != m_shown)
        m_address->clear();
    m_shown = opened->post.id;
    //: %1 is a channel
    m_lead->setText(tr("It is time: publish it by hand on “%1”. Here is what you need.").arg(opened->channelName));
    const auto &files = m_model.attachments().list();
    const bool hasFiles = !files.isEmpty();
    m_files->setVisible(hasFiles);
    m_descriptions->setVisible(std::ranges::any_of(files, [](const domain::Attachment &attachment) { return !attachment.altText.trimmed().isEmpty(); }));
    m_text->setEnabled(!opened->post.text.isEmpty());
    m_text->setToolTip(opened->post.text.isEmpty() ? tr("It has no text") : tr("Copy what it says, to paste it there"));
}

void HandOff::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Save the files of the post"), existingFolder(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    widenColumns(*dialog);
    connect(dialog, &QFileDialog::fileSelected, &m_model.attachments(), &models::PostAttachments::saveTo);
    dialog->open();
}

void HandOff::publish()
{
    if (m_model.isReadOnly() || m_shown.isNull())
        return;
    const QString address = m_address->text();
    const QString strange = m_model.addressDoubt(m_shown, address);
    const bool isWhole = QUrl(address.trimmed(), QUrl::StrictMode).scheme() == "https"_L1;
    // What is no address at all is refused; of what leads elsewhere the person knows more.
    if (isWhole && !strange.isEmpty() && m_doubted != address) {
        doubt(tr("%1 Keep it all the same?").arg(strange));
        m_keep->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_model.publishedByHand(m_shown, address))
        m_address->setFocus(Qt::OtherFocusReason);
}

void HandOff::doubt(const QString &question)
{
    m_doubted.clear();
    m_doubt->setText(question);
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_doubt->setPalette(warned);
    m_doubt->setVisible(!question.isEmpty());
    m_keep->setVisible(!question.isEmpty());
    if (question.isEmpty())
        return;
    QAccessibleAnnouncementEvent announcement(m_address, question);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace parvis::ui

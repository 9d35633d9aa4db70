// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/handoff.h"

#include "models/shell/sentences.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

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
{
    m_lead->setWordWrap(true);
    m_address->setPlaceholderText(tr("Address where it stands: https://…"));
    m_address->setAccessibleName(tr("Address of the published post"));
    m_done->setToolTip(tr("The post counts as published now, at this address; it can be undone"));
    auto *verbs = new QWidget(this);
    auto *row = new WrappingRow(verbs);
    row->setSpacing(theme::unit);
    for (QPushButton *button : {m_text, m_descriptions, m_files, m_done}) {
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
    if (!m_model.publishedByHand(m_shown, m_address->text()))
        m_address->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui

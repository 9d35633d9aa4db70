// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/localfields.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

using Local = models::ServiceField::Local;

/// The one path of what is dragged, where it is of the kind that is wanted; empty where it is not.
QString pathDropped(const QMimeData &data, Local wanted)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QFileInfo info(urls.first().toLocalFile());
    return info.isDir() == (wanted == Local::Folder) ? info.absoluteFilePath() : QString();
}

} // namespace

QWidget *sideBySide(QWidget *first, QWidget *second, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    for (QWidget *one : {first, second})
        row->addWidget(one, 1, Qt::AlignTop);
    return both;
}

PathField::PathField(const models::ServiceField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QLineEdit(this))
    , m_button(new QToolButton(this))
{
    m_line->setAccessibleName(field.label);
    m_line->installEventFilter(this);
    m_button->setText(tr("Choose…"));
    m_button->setAccessibleName(field.local == Local::Folder ? tr("Choose a folder") : tr("Choose a file"));
    m_button->setToolTip(field.local == Local::Folder ? tr("Choose a folder, or drop one here") : tr("Choose a file, or drop one here"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::half);
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &PathField::choose);
}

QWidget *PathField::button() const
{
    return m_button;
}

void PathField::choose()
{
    const QString before = m_line->text().trimmed();
    if (m_field.local == Local::Folder)
        take(QFileDialog::getExistingDirectory(this, m_field.label, before));
    else
        // One that is there is added to, so nothing is to be confirmed.
        take(QFileDialog::getSaveFileName(this, m_field.label, before.isEmpty() ? u"feed.xml"_s : before, tr("Feeds (*.xml *.rss)"), nullptr,
                                          QFileDialog::DontConfirmOverwrite));
}

void PathField::take(const QString &path)
{
    if (path.isEmpty())
        return;
    m_line->setText(path);
    Q_EMIT m_line->textEdited(path);
}

bool PathField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    if (watched != m_line || !isDrag)
        return QWidget::eventFilter(watched, event);
    auto *drop = dynamic_cast<QDropEvent *>(event);
    const QString path = drop && drop->mimeData() ? pathDropped(*drop->mimeData(), m_field.local) : QString();
    if (path.isEmpty())
        return QWidget::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        take(path);
    return true;
}

void describeField(QLineEdit *line, const QString &sentence)
{
    QWidget *seen = line->focusProxy() ? line->focusProxy() : line;
    seen->setAccessibleDescription(sentence);
}

ChoiceField::ChoiceField(const models::ServiceField &field, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_choice(new QComboBox(this))
{
    m_line->hide();
    m_line->setFocusProxy(m_choice);
    m_choice->setAccessibleName(field.label);
    guardFromWheel(*m_choice);
    for (const auto &[value, label] : field.choices)
        m_choice->addItem(label, value);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice);
    const auto follow = [this] { m_line->setText(m_choice->currentData().toString()); };
    follow();
    connect(m_choice, &QComboBox::currentIndexChanged, this, follow);
    connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT m_line->textEdited(m_line->text()); });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &value) {
        // What is none of them is the first.
        const int index = std::max(0, m_choice->findData(value));
        m_choice->setCurrentIndex(index);
        if (const QString held = m_choice->itemData(index).toString(); held != value)
            m_line->setText(held);
    });
}

} // namespace parvis::ui

// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/describedialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
constexpr int shownWidth = 300;
constexpr int shownHeight = 220;
// Screen readers stop here or there; a caption says more.
constexpr int longEnough = 125;
} // namespace

DescribeDialog::DescribeDialog(const QString &name, const QString &words, const QString &take, QWidget *parent)
    : QDialog(parent)
    , m_picture(new QLabel(this))
    , m_words(new QPlainTextEdit(words, this))
    , m_decorative(new QCheckBox(tr("It only decorates: nothing has to be told"), this))
    , m_note(captionLabel({}, this))
    , m_take(new QPushButton(take, this))
{
    setWindowTitle(tr("Describe the image"));
    m_picture->setFixedSize(shownWidth, shownHeight);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(name);
    m_words->setAccessibleName(tr("What the image shows"));
    m_words->setPlaceholderText(tr("A baker takes loaves out of the stone oven at dawn."));
    m_words->setTabChangesFocus(true);
    m_words->setMinimumWidth(shownWidth);
    m_words->selectAll();
    // Return ends it: a description is one line.
    m_words->installEventFilter(this);
    m_note->setWordWrap(true);
    m_decorative->setAccessibleName(m_decorative->text());
    connect(m_decorative, &QCheckBox::toggled, this, [this](bool isDecorative) {
        m_words->setEnabled(!isDecorative);
        count();
    });
    m_take->setDefault(true);
    m_take->setAccessibleName(take);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *head = new QLabel(tr("What does it show?"), this);
    head->setFont(theme::sectionFont());
    head->setBuddy(m_words);
    auto *right = new QVBoxLayout;
    right->addWidget(head);
    right->addWidget(m_words, 1);
    right->addWidget(m_note);
    right->addWidget(m_decorative);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::unit * 2);
    columns->addWidget(m_picture, 0, Qt::AlignTop);
    columns->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    all->setSpacing(theme::unit * 2);
    all->addLayout(columns, 1);
    all->addLayout(buttons);

    connect(m_words, &QPlainTextEdit::textChanged, this, &DescribeDialog::count);
    connect(m_take, &QPushButton::clicked, this, &DescribeDialog::finish);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    count();
    m_words->setFocus();
}

void DescribeDialog::setPicture(const QImage &picture)
{
    if (picture.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(picture.scaled(m_picture->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
}

void DescribeDialog::setDecorative(bool isDecorative)
{
    m_decorative->setChecked(isDecorative);
}

void DescribeDialog::propose(const QString &words)
{
    if (words.isEmpty() || !m_words->toPlainText().isEmpty())
        return;
    m_words->setPlainText(words);
    m_words->selectAll();
}

void DescribeDialog::count()
{
    const auto length = static_cast<int>(m_words->toPlainText().simplified().size());
    m_note->setText(m_decorative->isChecked() ? tr("Who cannot see it is not told of it.")
                        : length == 0         ? tr("Read aloud to who cannot see it. It can be said later, but before the article is published.")
                        : length > longEnough ? tr("%Ln character(s): some screen readers stop after 125.", nullptr, length)
                                              : tr("Read aloud to who cannot see it."));
}

void DescribeDialog::finish()
{
    accept();
    const bool isDecorative = m_decorative->isChecked();
    Q_EMIT described(isDecorative ? QString() : m_words->toPlainText().simplified(), isDecorative);
}

bool DescribeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            finish();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace parvis::ui

// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startwindow.h"

#include "ui/shell/preferencesdialog.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int columnWidth = 560;

/// A path in the documents folder that is free.
[[nodiscard]] QString freePath(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = folder.filePath(name + u".parvis"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"%1 %2.parvis"_s.arg(name).arg(number));
    return path;
}

[[nodiscard]] QPushButton *button(const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    return made;
}

} // namespace

StartWindow::StartWindow(models::Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_problem(new Card({}, this))
    , m_sentence(bodyLabel({}, this))
    , m_details(captionLabel({}, this))
    , m_readOnly(button(tr("Open for reading only"), this))
    , m_retry(button(tr("Try again"), this))
    , m_path(new QLineEdit(this))
    , m_choices(new QWidget(this))
    , m_busy(mutedLabel({}, this))
    , m_bar(new BusyBar(tr("Progress"), this))
{
    setWindowTitle(tr("Parvis"));
    constexpr QSize usual(900, 680);
    resize(usual);

    auto *picture = new QLabel(this);
    constexpr int pictureSize = 48;
    picture->setPixmap(theme::programIcon().pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    auto *title = new QLabel(tr("Welcome to Parvis"), this);
    title->setFont(theme::titleFont());
    QComboBox *language = languageCombo(preferences, this);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::unit * 2);
    head->addWidget(picture);
    head->addWidget(title, 1);
    head->addWidget(language);

    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("Details"));
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_retry);
    ways->addWidget(m_readOnly);
    ways->addStretch(1);
    auto *warning = new QLabel(m_problem);
    constexpr int warningSize = 22;
    warning->setPixmap(theme::icon(u"warning"_s, theme::Ink::Unfavourable).pixmap(QSize(warningSize, warningSize), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::unit);
    words->addWidget(m_sentence);
    words->addWidget(m_details);
    words->addLayout(ways);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit + theme::half);
    line->addWidget(warning, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    m_problem->body()->addLayout(line);
    connect(m_readOnly, &QPushButton::clicked, this, [this] { Q_EMIT openReadOnlyRequested(m_failed); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_failed); });

    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(theme::unit * 2);
    choices->addWidget(makeMine());
    choices->addWidget(makeOthers());

    auto *column = new QVBoxLayout;
    column->setSpacing(theme::unit * 2);
    column->addStretch(2);
    column->addLayout(head);
    column->addWidget(mutedLabel(tr("Everything you write, plan, read and answer stays in one file on this computer. It is called a workspace."), this));
    column->addSpacing(theme::unit);
    column->addWidget(m_problem);
    column->addWidget(m_choices);
    column->addWidget(m_busy);
    column->addWidget(m_bar);
    column->addStretch(3);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(columnWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    row->addStretch(1);
    row->addWidget(middle, 4);
    row->addStretch(1);

    // As the eye goes: the field was made before the card that holds it.
    setTabOrder(language, m_path);
    setTabOrder(m_path, m_elsewhere);
    setTabOrder(m_elsewhere, m_start);
    setProblem({});
    setBusy({});
}

QWidget *StartWindow::makeMine()
{
    auto *card = new Card(tr("Start mine"), this);
    m_path->setText(QDir::toNativeSeparators(freePath(tr("My workspace"))));
    m_path->setAccessibleName(tr("Where the workspace is kept"));
    // A field shows the end of a long path; its beginning can be read too.
    m_path->setToolTip(m_path->text());
    connect(m_path, &QLineEdit::textChanged, m_path, &QWidget::setToolTip);
    m_elsewhere = button(tr("Elsewhere…"), card);
    m_elsewhere->setToolTip(tr("Choose another folder or name"));
    connect(m_elsewhere, &QPushButton::clicked, this, &StartWindow::browse);
    m_start = button(tr("Start"), card);
    m_start->setDefault(true);
    m_start->setToolTip(tr("Make an empty workspace in that file and open it"));
    const auto begin = [this] {
        if (!m_path->text().trimmed().isEmpty())
            Q_EMIT newRequested(QDir::fromNativeSeparators(m_path->text().trimmed()));
    };
    connect(m_start, &QPushButton::clicked, this, begin);
    connect(m_path, &QLineEdit::returnPressed, this, begin);

    card->body()->addWidget(mutedLabel(tr("An empty workspace, kept in this file:"), card));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit);
    line->addWidget(m_path, 1);
    line->addWidget(m_elsewhere);
    line->addWidget(m_start);
    card->body()->addLayout(line);
    return card;
}

QWidget *StartWindow::makeOthers()
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit * 2);

    auto *demo = new Card(tr("Look around first"), both);
    demo->body()->addWidget(mutedLabel(tr("An invented bakery with a year of articles, posts and mentions. Nothing in it is real."), demo));
    demo->body()->addStretch(1);
    QPushButton *openDemo = button(tr("Open the demo workspace"), demo);
    connect(openDemo, &QPushButton::clicked, this, &StartWindow::demoRequested);
    demo->body()->addWidget(openDemo, 0, Qt::AlignLeading);

    auto *other = new Card(tr("Open a workspace"), both);
    const QStringList recent = m_preferences.recentWorkspaces();
    constexpr qsizetype most = 3;
    for (const QString &path : recent.first(qMin(most, recent.size()))) {
        QPushButton *one = button(QFileInfo(path).completeBaseName(), other);
        one->setFlat(true);
        one->setToolTip(QDir::toNativeSeparators(path));
        connect(one, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        other->body()->addWidget(one, 0, Qt::AlignLeading);
    }
    if (recent.isEmpty())
        other->body()->addWidget(mutedLabel(tr("A workspace you have already, or one a colleague gave you."), other));
    other->body()->addStretch(1);
    QPushButton *choose = button(tr("Open…"), other);
    connect(choose, &QPushButton::clicked, this, &StartWindow::askOpen);
    other->body()->addWidget(choose, 0, Qt::AlignLeading);

    row->addWidget(demo, 1);
    row->addWidget(other, 1);
    return both;
}

void StartWindow::setProblem(const std::optional<models::OpeningProblem> &problem)
{
    m_problem->setVisible(problem.has_value());
    if (!problem)
        return;
    m_failed = problem->path;
    m_sentence->setText(problem->sentence);
    m_problem->setAccessibleName(problem->sentence);
    m_details->setText(problem->details);
    m_details->setVisible(!problem->details.isEmpty());
    m_readOnly->setVisible(problem->canOpenReadOnly);
    m_retry->setVisible(problem->canRetry);
}

void StartWindow::setBusy(const QString &what)
{
    m_choices->setEnabled(what.isEmpty());
    m_busy->setText(what);
    m_busy->setVisible(!what.isEmpty());
    m_bar->setVisible(!what.isEmpty());
}

void StartWindow::browse()
{
    auto *dialog = new QFileDialog(this, tr("Where to keep the workspace"), {}, tr("Parvis workspaces (*.parvis)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"parvis"_s);
    dialog->selectFile(QDir::fromNativeSeparators(m_path->text()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void StartWindow::askOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open a workspace"), existingFolder(QStandardPaths::DocumentsLocation),
                                   tr("Parvis workspaces (*.parvis *.parvis.replaced-* *.parvis.before-*);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::openRequested);
    dialog->open();
}

} // namespace parvis::ui

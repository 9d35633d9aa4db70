// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/comparedialog.h"

#include "models/shell/sentences.h"
#include "ui/articles/comparisonview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using RevisionId = domain::Id<domain::Revision>;

namespace {
constexpr QLatin1StringView sizeKey("articles/compareSize");
constexpr QLatin1StringView layoutKey("articles/compareSideBySide");

/// The moment chosen; a null Id is now.
RevisionId chosenOf(const QComboBox &moments)
{
    return RevisionId(moments.currentData().toLongLong());
}

QString withKeys(const QString &text, const QKeySequence &keys)
{
    return u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText));
}

const QKeySequence &nextKeys()
{
    static const QKeySequence keys(Qt::ALT | Qt::Key_Down);
    return keys;
}
const QKeySequence &previousKeys()
{
    static const QKeySequence keys(Qt::ALT | Qt::Key_Up);
    return keys;
}
const QKeySequence &restoreKeys()
{
    static const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    return keys;
}
} // namespace

CompareDialog::CompareDialog(models::ArticlesPageModel &model, RevisionId revision, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_comparison(model.newComparison())
    , m_view(new ComparisonView(tr("What changed"), this))
    , m_before(new QComboBox(this))
    , m_after(new QComboBox(this))
    , m_layouts(new SegmentedControl(tr("Layout"), this))
    , m_words(mutedLabel({}, this))
    , m_count(captionLabel({}, this))
    , m_previous(new QPushButton(tr("Previous change"), this))
    , m_next(new QPushButton(tr("Next change"), this))
    , m_restoreParagraph(new QPushButton(tr("Restore this paragraph"), this))
    , m_restoreText(new QPushButton(tr("Restore this text"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare two moments"));
    setSizeGripEnabled(true);
    constexpr QSize usualSize(940, 640);
    const QSettings settings;
    resize(settings.value(sizeKey, usualSize).toSize());
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    column->addWidget(makeMoments());
    column->addWidget(m_words, 1);
    column->addWidget(m_view, 1);
    column->addWidget(makeFoot());

    const bool isSideBySide = settings.value(layoutKey).toBool();
    m_layouts->setCurrentIndex(isSideBySide ? 1 : 0);
    m_view->setLayoutShown(isSideBySide ? ComparisonDelegate::Layout::SideBySide : ComparisonDelegate::Layout::Inline);
    fillMoments();
    m_before->setCurrentIndex(m_before->findData(revision.value()));
    m_after->setCurrentIndex(0);

    connect(m_layouts, &SegmentedControl::currentChanged, this, [this](int index) {
        QSettings().setValue(layoutKey, index == 1);
        m_view->setLayoutShown(index == 1 ? ComparisonDelegate::Layout::SideBySide : ComparisonDelegate::Layout::Inline);
    });
    for (const QComboBox *moments : {m_before, m_after}) {
        connect(moments, &QComboBox::activated, this, [this] {
            m_wantedChange = 1;
            compare();
            follow();
        });
    }
    connect(m_view, &ComparisonView::currentMoved, this, &CompareDialog::follow);
    connect(m_comparison.get(), &models::Comparison::compared, this, [this] { showTexts(m_comparison->texts()); });
    connect(m_comparison.get(), &models::Comparison::failed, this, [this](const domain::Error &error) {
        m_view->showTexts({}, 0);
        m_words->setText(tr("These texts cannot be compared: %1").arg(models::explain(error)));
        follow();
    });
    const auto &history = m_model.history();
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&history, change, this, &CompareDialog::fillMoments);
    connect(&history, &QAbstractItemModel::dataChanged, this, &CompareDialog::fillMoments);
    connect(&m_model.editor(), &models::ArticleEditorModel::textReplaced, this, [this] {
        m_wantedChange = std::max(1, m_view->currentChange());
        compare();
    });
    connect(&m_model.editor(), &models::ArticleEditorModel::opened, this, &QDialog::close);
    connect(&m_model.editor(), &models::ArticleEditorModel::closed, this, &QDialog::close);
    key(nextKeys(), &CompareDialog::next);
    key(previousKeys(), &CompareDialog::previous);
    key(restoreKeys(), &CompareDialog::restoreParagraph);
    follow();
    compare();
}

CompareDialog::~CompareDialog()
{
    QSettings().setValue(sizeKey, size());
}

QWidget *CompareDialog::makeMoments()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    const auto add = [row, line](const QString &text, QComboBox *moments) {
        moments->setAccessibleName(text);
        moments->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(captionLabel(text, line));
        row->addWidget(moments, 1);
    };
    //: the older of two moments compared
    add(tr("Before"), m_before);
    //: the newer of two moments compared
    add(tr("After"), m_after);
    m_layouts->addSegment(tr("Inline"));
    m_layouts->addSegment(tr("Side by side"));
    row->addWidget(m_layouts);
    return line;
}

QWidget *CompareDialog::makeFoot()
{
    m_previous->setToolTip(withKeys(m_previous->text(), previousKeys()));
    m_next->setToolTip(withKeys(m_next->text(), nextKeys()));
    auto *close = new QPushButton(tr("Close"), this);
    auto *foot = new QWidget(this);
    auto *row = new WrappingRow(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    for (QPushButton *button : {m_previous, m_next, m_restoreParagraph, m_restoreText, close}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    for (QPushButton *button : {m_restoreParagraph, m_restoreText, close})
        row->addTrailing(button);
    connect(m_previous, &QPushButton::clicked, this, &CompareDialog::previous);
    connect(m_next, &QPushButton::clicked, this, &CompareDialog::next);
    connect(m_restoreParagraph, &QPushButton::clicked, this, &CompareDialog::restoreParagraph);
    connect(m_restoreText, &QPushButton::clicked, this, &CompareDialog::restoreText);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

QAction *CompareDialog::key(const QKeySequence &keys, void (CompareDialog::*run)())
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void CompareDialog::fillMoments()
{
    for (QComboBox *moments : {m_before, m_after}) {
        const QSignalBlocker quiet(moments);
        const QVariant chosen = moments->currentData();
        moments->clear();
        if (moments == m_after)
            moments->addItem(tr("Now"), 0);
        for (const domain::Revision &revision : m_model.history().revisions())
            moments->addItem(m_model.history().momentWords(revision), revision.id.value());
        moments->setCurrentIndex(std::max(0, moments->findData(chosen)));
    }
}

bool CompareDialog::isWithNow() const
{
    return chosenOf(*m_after).isNull();
}

void CompareDialog::compare()
{
    m_isPending = true;
    m_comparison->compare(chosenOf(*m_before), chosenOf(*m_after), m_model.editor().article().body);
}

void CompareDialog::showTexts(const models::ComparedTexts &texts)
{
    m_isPending = false;
    m_view->showTexts(texts, m_wantedChange);
    m_words->setText(m_view->changes() > 0 ? QString() : tr("Both texts are the same."));
    follow();
    // Hidden, it could not have the focus before.
    if (std::exchange(m_isFirst, false))
        m_view->setFocus();
}

void CompareDialog::follow()
{
    const int changes = m_view->changes();
    const int current = m_view->currentChange();
    m_words->setVisible(changes == 0);
    m_view->setVisible(changes > 0);
    m_count->setVisible(changes > 0);
    //: which change is looked at, and how many there are
    m_count->setText(m_view->isOnChange() ? tr("%L1 of %L2").arg(current).arg(changes) : tr("%Ln change(s)", nullptr, changes));
    m_previous->setEnabled(current > 1 || (current == 1 && !m_view->isOnChange()));
    m_next->setEnabled(current < changes);
    m_restoreParagraph->setEnabled(m_view->isOnChange() && isWithNow());
    m_restoreParagraph->setToolTip(isWithNow() ? withKeys(tr("Make this paragraph again what it was"), restoreKeys())
                                               : tr("Compare with now to restore a paragraph"));
    m_restoreText->setEnabled(!chosenOf(*m_before).isNull() && changes > 0);
    m_restoreText->setToolTip(tr("The present text stays in the history"));
    if (m_model.isReadOnly()) {
        switchOff(*m_restoreParagraph, models::readOnlyReason());
        switchOff(*m_restoreText, models::readOnlyReason());
    }
}

void CompareDialog::next()
{
    m_view->goToNext();
}

void CompareDialog::previous()
{
    m_view->goToPrevious();
}

void CompareDialog::restoreParagraph()
{
    // What is shown while another comparison is under way is not what is chosen.
    if (!m_restoreParagraph->isEnabled() || m_isPending)
        return;
    const models::ComparedTexts &texts = m_comparison->texts();
    m_wantedChange = m_view->currentChange();
    // Where the text is another one by now, places of the one compared mean nothing.
    if (texts.after == m_model.editor().article().body)
        Q_EMIT editRequested(domain::restoring(texts.before, texts.after, texts.differences[m_view->currentDifference()]));
    compare();
}

void CompareDialog::restoreText()
{
    for (const domain::Revision &revision : m_model.history().revisions()) {
        if (revision.id == chosenOf(*m_before)) {
            m_model.restore(revision);
            return;
        }
    }
}

} // namespace parvis::ui

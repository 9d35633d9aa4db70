// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"

#include <QtWidgets/QDialog>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;

namespace parvis::ui {

class ComparisonView;
class SegmentedControl;

/// Two moments of the opened article beside each other, or in one column; what is now can be made again what it was, paragraph by paragraph or as a whole.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// Compares that revision with the present text.
    CompareDialog(models::ArticlesPageModel &model, domain::Id<domain::Revision> revision, QWidget *parent = nullptr);
    ~CompareDialog() override;

Q_SIGNALS:
    /// The person wants the present text to be edited so.
    void editRequested(const parvis::domain::TextReplaced &edit);

private:
    [[nodiscard]] QWidget *makeMoments();
    [[nodiscard]] QWidget *makeFoot();
    QAction *key(const QKeySequence &keys, void (CompareDialog::*run)());
    void fillMoments();
    void compare();
    void showTexts(const models::ComparedTexts &texts);
    void follow();
    void next();
    void previous();
    void restoreParagraph();
    void restoreText();
    /// True where the newer one is the present text.
    [[nodiscard]] bool isWithNow() const;

    models::ArticlesPageModel &m_model;
    std::unique_ptr<models::Comparison> m_comparison;
    ComparisonView *m_view;
    QComboBox *m_before;
    QComboBox *m_after;
    SegmentedControl *m_layouts;
    QLabel *m_words;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_restoreParagraph;
    QPushButton *m_restoreText;
    bool m_isPending = false;   ///< a comparison is under way
    bool m_isFirst = true;      ///< nothing was compared yet
    int m_wantedChange = 1;   ///< which one is to be the current one of the next comparison
};

} // namespace parvis::ui

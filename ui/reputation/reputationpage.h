// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QStackedWidget;

namespace parvis::models {
class ReputationPageModel;
}

namespace parvis::ui {

class BarChart;
class BarList;
class ChartCard;
class ChartLegend;
class ElidedLabel;
class FigureCard;
class SegmentedControl;

/// The Reputation place: a period, four figures and three charts, each of which opens the mentions it counts.
class ReputationPage : public Page
{
    Q_OBJECT

public:
    explicit ReputationPage(models::ReputationPageModel &model, QWidget *parent = nullptr);

    void focusMain() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QWidget *makeFigures();
    [[nodiscard]] QWidget *makeCharts();
    void fillChannels();
    void followPeriod();
    void showReport();
    void showCompared();
    void showFigures();
    void showTime();
    void showChannels();
    void showAnswers();
    void flipTables(bool areTables);
    [[nodiscard]] QString channelName() const;
    /// Notes which figure leads away, for when the person comes back.
    void leaveFrom(QWidget *figure) { m_left = figure; }

    models::ReputationPageModel &m_model;
    QAction *m_tables = nullptr;
    QAction *m_import = nullptr;
    SegmentedControl *m_period = nullptr;
    QComboBox *m_channel = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_until = nullptr;
    ElidedLabel *m_compared = nullptr;
    QWidget *m_bar = nullptr;
    QWidget *m_figures = nullptr;
    FigureCard *m_mentions = nullptr;
    FigureCard *m_answered = nullptr;
    FigureCard *m_median = nullptr;
    FigureCard *m_unanswered = nullptr;
    ChartCard *m_timeCard = nullptr;
    ChartCard *m_channelCard = nullptr;
    ChartCard *m_answerCard = nullptr;
    ChartLegend *m_legend = nullptr;
    BarChart *m_time = nullptr;
    BarList *m_channels = nullptr;
    BarList *m_answers = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_left = nullptr;   ///< what led away
};

} // namespace parvis::ui

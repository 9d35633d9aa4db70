// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/reputationpage.h"

#include "core/domain/base/zonedtime.h"
#include "models/reputation/reputationpagemodel.h"
#include "ui/reputation/chartcard.h"
#include "ui/reputation/figurecard.h"
#include "ui/widgets/charts/barchart.h"
#include "ui/widgets/charts/barlist.h"
#include "ui/widgets/charts/chartlegend.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using Period = parvis::models::ReputationPageModel::Period;

namespace parvis::ui {

namespace {
constexpr int cardGap = 12;
}

ReputationPage::ReputationPage(models::ReputationPageModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
{
    setWindowTitle(tr("Reputation"));
    makeActions();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::margin, 0, theme::margin, theme::unit * 2);
    column->setSpacing(cardGap);
    m_bar = makeBar();
    m_figures = makeFigures();
    column->addWidget(m_bar);
    column->addWidget(m_figures);
    column->addWidget(makeCharts(), 1);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(scroll);
    m_stack->addWidget(new EmptyState(u"place-reputation"_s,
                                      tr("How the public sees you shows here, once there are mentions: how many, where, and how fast they are answered."),
                                      m_import, this));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    connect(&model, &models::ReputationPageModel::reportChanged, this, &ReputationPage::showReport);
    connect(&model, &models::ReputationPageModel::channelsChanged, this, &ReputationPage::fillChannels);
    connect(&model, &models::ReputationPageModel::periodChanged, this, &ReputationPage::followPeriod);
    fillChannels();
    followPeriod();
    if (model.isLoaded())
        showReport();
    model.load();
}

void ReputationPage::makeActions()
{
    m_tables = new QAction(tr("Show the numbers as tables"), this);
    m_tables->setObjectName(u"tables"_s);
    m_tables->setCheckable(true);
    m_tables->setShortcut(Qt::Key_T);
    m_tables->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_tables, &QAction::toggled, this, &ReputationPage::flipTables);
    addAction(m_tables);
    struct Choice
    {
        QString id;
        QString text;
        Period period;
    };
    const QList<Choice> choices{{u"days-7"_s, tr("Reputation of the last 7 days"), Period::Week},
                                {u"days-30"_s, tr("Reputation of the last 30 days"), Period::Month},
                                {u"days-90"_s, tr("Reputation of the last 90 days"), Period::Quarter},
                                {u"months-12"_s, tr("Reputation of the last 12 months"), Period::Year}};
    for (const Choice &choice : choices) {
        auto *action = new QAction(choice.text, this);
        action->setObjectName(choice.id);
        connect(action, &QAction::triggered, this, [this, period = choice.period] { m_model.setPeriod(period); });
        addAction(action);
    }
    m_import = new QAction(tr("Import…"), this);
    m_import->setToolTip(tr("Take in feeds, archives, mail or tables"));
    connect(m_import, &QAction::triggered, &m_model, &models::ReputationPageModel::importFirst);
}

QWidget *ReputationPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_period = new SegmentedControl(tr("Period"), bar);
    m_period->addSegment(tr("7 days"), tr("Today and the 6 days before"));
    m_period->addSegment(tr("30 days"), tr("Today and the 29 days before"));
    m_period->addSegment(tr("90 days"), tr("Today and the 89 days before"));
    m_period->addSegment(tr("12 months"), tr("Today and the 12 months before"));
    m_period->addSegment(tr("Custom"), tr("From one day of your choice to another"));
    row->addWidget(m_period);
    connect(m_period, &SegmentedControl::currentChanged, this, [this](int index) { m_model.setPeriod(static_cast<Period>(index)); });

    const auto makeDate = [this, bar](const QString &name) {
        auto *edit = new QDateEdit(bar);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        edit->setAccessibleName(name);
        edit->setToolTip(name);
        edit->setFixedHeight(theme::buttonHeight);
        connect(edit, &QDateEdit::dateChanged, this, [this] { m_model.setCustom(m_from->date(), m_until->date()); });
        return edit;
    };
    m_from = makeDate(tr("First day"));
    m_until = makeDate(tr("Last day"));
    row->addWidget(m_from);
    row->addWidget(m_until);

    m_channel = new QComboBox(bar);
    guardFromWheel(*m_channel);
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setToolTip(tr("Count one channel only"));
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    constexpr int widest = 240;
    m_channel->setMaximumWidth(widest);
    row->addWidget(m_channel);
    connect(m_channel, &QComboBox::activated, this, [this] { m_model.setChannel(domain::Id<domain::Channel>(m_channel->currentData().toLongLong())); });
    row->addStretch();
    m_compared = new ElidedLabel({}, bar);
    m_compared->setFont(theme::captionFont());
    m_compared->setInk(theme::Ink::MutedText);
    m_compared->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_compared->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_compared, 1);
    return bar;
}

QWidget *ReputationPage::makeFigures()
{
    auto *figures = new QWidget(this);
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardGap);
    m_mentions = new FigureCard(tr("Mentions"), FigureCard::Rise::Neutral, figures);
    m_answered = new FigureCard(tr("Answered"), FigureCard::Rise::Good, figures);
    m_median = new FigureCard(tr("Median response"), FigureCard::Rise::Bad, figures);
    m_unanswered = new FigureCard(tr("Not answered"), FigureCard::Rise::Bad, figures);
    for (FigureCard *card : {m_mentions, m_answered, m_median, m_unanswered}) {
        row->addWidget(card, 1);
        connect(card, &FigureCard::clicked, this, [this, card] { leaveFrom(card); });
    }
    connect(m_mentions, &FigureCard::clicked, &m_model, &models::ReputationPageModel::openAll);
    connect(m_answered, &FigureCard::clicked, &m_model, &models::ReputationPageModel::openAnswered);
    connect(m_median, &FigureCard::clicked, &m_model, &models::ReputationPageModel::openMedian);
    connect(m_unanswered, &FigureCard::clicked, &m_model, &models::ReputationPageModel::openUnanswered);
    return figures;
}

QWidget *ReputationPage::makeCharts()
{
    auto *charts = new QWidget(this);
    auto *row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardGap);
    m_time = new BarChart(charts);
    m_timeCard = new ChartCard(tr("Mentions over time"), m_time, charts);
    m_legend = new ChartLegend(m_timeCard);
    m_timeCard->setLegend(m_legend);
    m_channels = new BarList(charts);
    m_channelCard = new ChartCard(tr("Mentions by channel"), m_channels, charts);
    m_answers = new BarList(charts);
    m_answerCard = new ChartCard(tr("Answers by channel"), m_answers, charts);
    auto *right = new QVBoxLayout;
    right->setSpacing(cardGap);
    right->addWidget(m_channelCard, 1);
    right->addWidget(m_answerCard, 1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_timeCard, 1);
    left->addStretch();
    row->addLayout(left, 4);
    row->addLayout(right, 3);

    for (ChartCard *card : {m_timeCard, m_channelCard, m_answerCard})
        connect(card, &ChartCard::rowActivated, this, [this, card] { leaveFrom(card->shown()); });
    connect(m_time, &BarChart::activated, this, [this] { leaveFrom(m_time); });
    for (BarList *list : {m_channels, m_answers})
        connect(list, &BarList::activated, this, [this, list] { leaveFrom(list); });
    connect(m_time, &BarChart::activated, this, [this](int bar, int part) { m_model.openBarPart(m_model.report().bars.at(bar), part); });
    connect(m_timeCard, &ChartCard::rowActivated, this, [this](int line, int column) {
        // The last days come first; columns are the days, their total, then the channels.
        const auto &bars = m_model.report().bars;
        m_model.openBarPart(bars.at(bars.size() - 1 - line), column - 2);
    });
    const auto openChannel = [this](int channel) { m_model.openChannel(m_model.report().channels.at(channel)); };
    const auto openAnswers = [this](int channel) { m_model.openChannelAnswered(m_model.report().answerableChannels().at(channel)); };
    connect(m_channels, &BarList::activated, this, openChannel);
    connect(m_channelCard, &ChartCard::rowActivated, this, openChannel);
    connect(m_answers, &BarList::activated, this, openAnswers);
    connect(m_answerCard, &ChartCard::rowActivated, this, openAnswers);
    return charts;
}

void ReputationPage::fillChannels()
{
    const QSignalBlocker quiet(m_channel);
    m_channel->clear();
    m_channel->addItem(tr("All channels"), qint64{0});
    for (const domain::Channel &channel : m_model.channels())
        m_channel->addItem(channel.name, channel.id.value());
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(m_model.channel().value())));
    if (m_model.isLoaded())
        showReport();
}

void ReputationPage::followPeriod()
{
    m_period->setCurrentIndex(static_cast<int>(m_model.period()));
    const bool isCustom = m_model.period() == Period::Custom;
    m_from->setVisible(isCustom);
    m_until->setVisible(isCustom);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietUntil(m_until);
    m_from->setDate(domain::dateOfDay(m_model.range().from));
    m_until->setDate(domain::dateOfDay(m_model.range().until));
}

void ReputationPage::flipTables(bool areTables)
{
    for (ChartCard *card : {m_timeCard, m_channelCard, m_answerCard})
        card->showTable(areTables);
}

void ReputationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // With many channels the page scrolls; the chart over time is then still seen whole, with its axis.
    constexpr int least = 320;
    const int above = m_bar->sizeHint().height() + m_figures->sizeHint().height() + 2 * cardGap;
    m_timeCard->setMaximumHeight(std::max(least, height() - above - 2 * theme::unit));
}

void ReputationPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    // Bars are given their colours, not a meaning.
    if (event->type() == QEvent::PaletteChange && m_stack && m_model.isLoaded())
        showReport();
}

void ReputationPage::focusMain()
{
    QWidget *left = std::exchange(m_left, nullptr);
    const bool isThere = left && left->isVisibleTo(this) && left->isEnabled();
    (isThere ? left : m_mentions)->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ReputationPage::panes() const
{
    return {m_bar, m_figures, m_timeCard, m_channelCard, m_answerCard};
}

} // namespace parvis::ui

// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What ReputationPage shows of a report.
#include "core/domain/base/zonedtime.h"
#include "models/reputation/reputationpagemodel.h"
#include "models/reputation/reputationsentences.h"
#include "ui/reputation/chartcard.h"
#include "ui/reputation/figurecard.h"
#include "ui/reputation/reputationpage.h"
#include "ui/widgets/charts/barchart.h"
#include "ui/widgets/charts/barlist.h"
#include "ui/widgets/charts/chartlegend.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString shareInWords(qint64 part, qint64 whole)
{
    const auto value = models::share(part, whole);
    return value ? models::percent(*value) : u"–"_s;
}

QString answeredOf(const domain::ReputationFigures &figures)
{
    if (figures.answerable == 0 && figures.mentions > 0)
        return ReputationPage::tr("no answer is possible here");
    const QString answered = number(figures.answered);
    const QString answerable = number(figures.answerable);
    return figures.answerable == figures.mentions ? ReputationPage::tr("%1 of %2 mentions").arg(answered, answerable)
                                                  : ReputationPage::tr("%1 of %2 answerable mentions").arg(answered, answerable);
}

QString unansweredOf(const domain::ReputationFigures &figures)
{
    const QString share = shareInWords(figures.answerable - figures.answered, figures.answerable);
    return figures.answerable == figures.mentions ? ReputationPage::tr("%1 of the mentions", "a share").arg(share)
                                                  : ReputationPage::tr("%1 of the answerable ones", "a share of the mentions").arg(share);
}

QString dayLabel(const models::TimeBar &bar, bool isByWeek, qint64 today)
{
    if (!isByWeek && bar.range.from == today)
        return ReputationPage::tr("today");
    return QLocale().toString(domain::dateOfDay(bar.range.from), ReputationPage::tr("d MMM", "short day under a chart"));
}

} // namespace

void ReputationPage::showReport()
{
    const models::ReputationReport &report = m_model.report();
    const bool isNew = m_model.channels().isEmpty() && report.now.mentions == 0 && report.before.mentions == 0;
    m_stack->setCurrentIndex(isNew ? 1 : 0);
    showCompared();
    showFigures();
    showTime();
    showChannels();
    showAnswers();
}

void ReputationPage::showCompared()
{
    const domain::DayRange range = m_model.report().now.range;
    const QString before = models::rangeInWords(range.before());
    const QString both = tr("%1, compared with %2", "period, period before").arg(models::rangeInWords(range), before);
    // The two dates beside it say the period of one's own.
    const bool isCustom = m_model.period() == models::ReputationPageModel::Period::Custom;
    m_compared->setText(isCustom ? tr("compared with %1", "period before").arg(before) : both);
    m_compared->setDetail(both);
}

void ReputationPage::showFigures()
{
    const models::ReputationReport &report = m_model.report();
    const domain::ReputationFigures &now = report.now;
    const domain::ReputationFigures &before = report.before;
    const QString nothing = tr("Nobody mentioned us in this period");

    const QString of = m_model.channel().isNull() ? tr("on all channels") : channelName();
    m_mentions->setFigure({.lead = {}, .value = number(now.mentions), .change = models::changeInWords(now.mentions, before.mentions), .of = of});
    m_mentions->setPoints(report.mentionsLine);
    m_mentions->setOpens(now.mentions > 0 ? tr("Open these %Ln mention(s)", nullptr, static_cast<int>(now.mentions)) : QString(), nothing);

    QString points;
    const auto shareNow = models::share(now.answered, now.answerable);
    const auto shareBefore = models::share(before.answered, before.answerable);
    if (shareNow && shareBefore) {
        const int change = *shareNow - *shareBefore;
        points = change == 0 ? tr("as before") : (change > 0 ? u"+"_s : u"−"_s) + tr("%Ln point(s)", "of a percentage", std::abs(change));
    }
    const QString noAnswer = now.answerable == 0 && now.mentions > 0 ? tr("The answers are not counted where none is possible: in feeds and tables")
                                                                     : tr("No mention of this period was answered");
    m_answered->setFigure({.lead = {}, .value = shareInWords(now.answered, now.answerable), .change = points, .of = answeredOf(now)});
    m_answered->setPoints(report.answeredLine);
    m_answered->setOpens(now.answered > 0 ? tr("Open the %Ln answered mention(s)", nullptr, static_cast<int>(now.answered)) : QString(), noAnswer);

    FigureCard::Figure median{.lead = {}, .value = u"–"_s, .change = {}, .of = tr("no answer yet")};
    if (now.medianResponseSeconds) {
        median = {.lead = tr("about", "before a length of time that is not exact"),
                  .value = models::durationInWords(*now.medianResponseSeconds),
                  .change = {},
                  .of = tr("over %Ln answer(s)", nullptr, static_cast<int>(now.answered))};
        if (before.medianResponseSeconds)
            median.change = models::responseChangeInWords(*now.medianResponseSeconds, *before.medianResponseSeconds);
    }
    m_median->setFigure(median);
    m_median->setPoints(m_model.medianLine());
    m_median->setOpens(now.answered > 0 ? tr("Open the %Ln answered mention(s)", nullptr, static_cast<int>(now.answered)) : QString(), noAnswer);

    const qint64 open = report.unanswered();
    m_unanswered->setFigure({.lead = {}, .value = number(open), .change = models::changeInWords(open, report.unansweredBefore()), .of = unansweredOf(now)});
    m_unanswered->setPoints(report.unansweredLine);
    m_unanswered->setOpens(open > 0 ? tr("Open the %Ln mention(s) without an answer", nullptr, static_cast<int>(open)) : QString(),
                           now.answerable == 0 && now.mentions > 0 ? noAnswer : tr("Every mention of this period was answered"));
}

void ReputationPage::showTime()
{
    const models::ReputationReport &report = m_model.report();
    m_timeCard->setSentence(models::timeSentence(report, m_model.today()),
                            report.isByWeek ? tr("mentions per week · click opens them") : tr("mentions per day · click opens them"));
    QList<ChartSeries> series;
    QList<ChartLegend::Entry> legend;
    QStringList headers{report.isByWeek ? tr("Week") : tr("Day"), tr("Mentions")};
    for (const models::ChannelBar &channel : report.channels) {
        series.append({.name = channel.name, .color = theme::series(channel.series)});
        legend.append({.name = channel.name, .color = theme::series(channel.series)});
        headers << channel.name;
    }
    QList<ChartBar> bars;
    QList<ChartTable::Row> rows;
    for (const models::TimeBar &bar : report.bars) {
        const QString days = models::rangeInWords(bar.range);
        ChartBar shown{.label = dayLabel(bar, report.isByWeek, m_model.today()), .words = {}, .parts = bar.mentions, .partWords = {}};
        QStringList words{tr("%1: %Ln mention(s)", "day and count", static_cast<int>(bar.total)).arg(days)};
        ChartTable::Row row{.name = days, .values = {number(bar.total)}};
        for (qsizetype i = 0; i < bar.mentions.size(); ++i) {
            row.values << number(bar.mentions[i]);
            const QString part = tr("%1: %2", "channel and count").arg(report.channels[i].name, number(bar.mentions[i]));
            shown.partWords << days + u'\n' + part;
            if (bar.mentions[i] > 0)
                words << part;
        }
        shown.words = words.join(u'\n');
        bars.append(shown);
        rows.prepend(row);
    }
    m_legend->setEntries(legend);
    m_time->setData(series, bars);
    m_timeCard->setTable(headers, rows);
}

void ReputationPage::showChannels()
{
    const models::ReputationReport &report = m_model.report();
    m_channelCard->setSentence(models::channelSentence(report), tr("mentions by channel, and change"));
    QList<ListBar> bars;
    QList<ChartTable::Row> rows;
    const double most = report.channels.isEmpty() ? 1.0 : std::max(1.0, static_cast<double>(report.channels.first().mentions));
    for (const models::ChannelBar &channel : report.channels) {
        const QString change = models::changeInWords(channel.mentions, channel.before);
        const QString value = change.isEmpty() ? number(channel.mentions) : tr("%1 · %2", "count, change").arg(number(channel.mentions), change);
        bars.append({.name = channel.name,
                     .value = value,
                     .words = tr("%1: %Ln mention(s), %2 before", nullptr, static_cast<int>(channel.mentions)).arg(channel.name, number(channel.before)),
                     .part = static_cast<double>(channel.mentions) / most,
                     .color = theme::series(channel.series)});
        rows.append({.name = channel.name, .values = {number(channel.mentions), number(channel.before), change}});
    }
    m_channels->setBars(bars);
    m_channelCard->setTable({tr("Channel"), tr("Mentions"), tr("Before"), tr("Change")}, rows);
}

void ReputationPage::showAnswers()
{
    const models::ReputationReport &report = m_model.report();
    m_answerCard->setSentence(models::answerSentence(report), tr("answered mentions by channel"));
    QList<ListBar> bars;
    QList<ChartTable::Row> rows;
    for (const models::ChannelBar &channel : report.answerableChannels()) {
        const QString share = shareInWords(channel.answered, channel.mentions);
        const QString of = tr("%1 of %2").arg(number(channel.answered), number(channel.mentions));
        bars.append({.name = channel.name,
                     .value = tr("%1 · %2", "part of whole, share").arg(of, share),
                     .words = tr("%1: %2 answered, %3", "channel, part of whole, share").arg(channel.name, of, share),
                     .part = channel.mentions > 0 ? static_cast<double>(channel.answered) / static_cast<double>(channel.mentions) : 0.0,
                     .color = theme::ink(theme::Ink::Accent)});
        rows.append({.name = channel.name, .values = {number(channel.answered), number(channel.mentions), share}});
    }
    m_answers->setBars(bars);
    m_answerCard->setTable({tr("Channel"), tr("Answered"), tr("Mentions"), tr("Share")}, rows);
}

QString ReputationPage::channelName() const
{
    for (const domain::Channel &channel : m_model.channels()) {
        if (channel.id == m_model.channel())
            return channel.name;
    }
    return {};
}

} // namespace parvis::ui

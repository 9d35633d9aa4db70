// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/postmakerdialog.h"

#include "core/domain/base/shorttext.h"
#include "models/articles/articlewords.h"
#include "models/channels/channelnames.h"
#include "ui/articles/threadview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/remarkedname.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::PostSource;
using ChannelId = models::PostMaker::ChannelId;

namespace {

constexpr qsizetype longestName = 24;
constexpr QLatin1StringView makerSizeKey("articles/postsSize");
constexpr QLatin1StringView parametersKey("articles/campaignOn");
constexpr QLatin1StringView mediumKey("articles/campaignMedium");
constexpr QLatin1StringView campaignKey("articles/campaignName");
constexpr QLatin1StringView numberedKey("articles/numberedThreads");

ChannelId channelOfItem(const QListWidgetItem *item)
{
    return ChannelId(item ? item->data(Qt::UserRole).toLongLong() : 0);
}

void writeIn(QLabel &label, theme::Ink meaning)
{
    QPalette inks = label.palette();
    inks.setColor(label.foregroundRole(), theme::ink(meaning));
    label.setPalette(inks);
}

} // namespace

PostMakerDialog::PostMakerDialog(std::unique_ptr<models::PostMaker> maker, QWidget *parent)
    : QDialog(parent)
    , m_maker(std::move(maker))
    , m_channels(new QListWidget(this))
    , m_noChannels(mutedLabel(tr("No channel of this workspace can carry posts yet. Channels come with what is imported from them."), this))
    , m_isPlanned(new QCheckBox(tr("Plan them for a day"), this))
    , m_day(new QDateEdit(m_maker->today().addDays(1), this))
    , m_sources(new SegmentedControl(tr("What the posts are made of"), this))
    , m_missing(captionLabel({}, this))
    , m_address(new QLineEdit(m_maker->address(), this))
    , m_hasParameters(new QCheckBox(tr("Campaign parameters"), this))
    , m_parameters(new QWidget(this))
    , m_medium(new QLineEdit(this))
    , m_campaign(new QLineEdit(this))
    , m_link(captionLabel({}, this))
    , m_heading(sectionLabel({}, this))
    , m_text(new QPlainTextEdit(this))
    , m_count(captionLabel({}, this))
    , m_threadBox(new QWidget(this))
    , m_threadWords(captionLabel({}, this))
    , m_thread(new ThreadView(
          m_maker->thread(), [this](int cut, int by) { return m_maker->moveCut(cut, by); }, this))
    , m_isNumbered(new QCheckBox(tr("Number the parts"), this))
    , m_up(button(tr("Move the cut up"), [this] { m_thread->moveCurrent(-1); }))
    , m_down(button(tr("Move the cut down"), [this] { m_thread->moveCurrent(1); }))
    , m_anew(button(tr("Cut it anew"), [this] { m_maker->cutAnew(); }))
    , m_hindrance(captionLabel({}, this))
    , m_save(button({}, [this] { save(); }))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isArticle = m_maker->isArticleMeant();
    //: %1 is the title of an article
    setWindowTitle((isArticle ? tr("Publish “%1”") : tr("Make posts of “%1”")).arg(models::articleName(m_maker->article().title)));
    if (isArticle)
        m_noChannels->setText(tr("No channel of this workspace takes articles. Connect a site or a newsletter in Channels; what you publish elsewhere by hand, "
                                 "mark as published."));
    setSizeGripEnabled(true);
    constexpr QSize usualSize(980, 720);
    constexpr QSize articleSize(520, 420);
    resize(isArticle ? articleSize : QSettings().value(makerSizeKey, usualSize).toSize());

    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::margin);
    columns->addWidget(makeChannels(), isArticle ? 1 : 0);
    QWidget *post = makePost();
    columns->addWidget(post, isArticle ? 0 : 1);
    // Of the article itself nothing is written, linked or cut here.
    post->setVisible(!isArticle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    if (isArticle)
        column->addWidget(mutedLabel(
            tr("The article itself leaves, as it stands in the editor. Whether it leaves now or at a time, and how, you choose in the calendar."), this));
    column->addLayout(columns, 1);
    column->addWidget(makeFoot());

    connect(m_maker.get(), &models::PostMaker::loaded, this, &PostMakerDialog::fillChannels);
    connect(m_maker.get(), &models::PostMaker::changed, this, &PostMakerDialog::follow);
    connect(m_maker.get(), &models::PostMaker::saved, this, &QDialog::accept);
    m_maker->setNumbered(m_isNumbered->isChecked());
    chooseParameters();
    if (m_maker->isLoaded())
        fillChannels();
    follow();
}

PostMakerDialog::~PostMakerDialog()
{
    if (!m_maker->isArticleMeant())
        QSettings().setValue(makerSizeKey, size());
}

QPushButton *PostMakerDialog::button(const QString &text, const std::function<void()> &run)
{
    auto *made = new QPushButton(text, this);
    made->setAutoDefault(false);
    made->setAccessibleName(text);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

QWidget *PostMakerDialog::makeChannels()
{
    auto *left = new QWidget(this);
    const bool isArticle = m_maker->isArticleMeant();
    constexpr int width = 250;
    if (!isArticle)
        left->setFixedWidth(width);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(sectionLabel(isArticle ? tr("On which channels") : tr("For which channels"), left));
    m_channels->setAccessibleName(tr("Channels"));
    m_channels->setItemDelegate(new RemarkDelegate(m_channels));
    m_channels->setToolTip(isArticle ? tr("Tick those on which it is published") : tr("Tick those that get a post; the one chosen is shown beside"));
    column->addWidget(m_channels, 1);
    column->addWidget(m_noChannels);
    column->addWidget(m_isPlanned);
    if (isArticle)
        m_isPlanned->setText(tr("Plan it for a day"));
    m_isPlanned->setToolTip(isArticle ? tr("Otherwise it waits among the ideas of the calendar") : tr("Otherwise they wait among the ideas of the calendar"));
    m_isPlanned->setAccessibleName(m_isPlanned->text());
    m_day->setCalendarPopup(true);
    //: A date as QLocale::toString() takes it: Thu 12 Nov 2026
    m_day->setDisplayFormat(tr("ddd d MMM yyyy", "date for which posts are planned"));
    m_day->setMinimumDate(m_maker->today());
    m_day->setAccessibleName(isArticle ? tr("Day for which it is planned") : tr("Day for which they are planned"));
    m_day->setToolTip(m_day->accessibleName());
    m_day->setFixedHeight(theme::buttonHeight);
    m_day->setVisible(false);
    guardFromWheel(*m_day);
    column->addWidget(m_day);
    connect(m_channels, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_isShowing && item)
            m_maker->show(channelOfItem(item));
    });
    connect(m_channels, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_isShowing)
            m_maker->setWanted(channelOfItem(item), item->checkState() == Qt::Checked);
    });
    connect(m_isPlanned, &QCheckBox::toggled, this, [this](bool isOn) {
        m_day->setVisible(isOn);
        followFoot();
    });
    return left;
}

QWidget *PostMakerDialog::makePost()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    addSource(*column);
    addLink(*column);
    addText(*column);
    addThread(*column);
    return right;
}

void PostMakerDialog::addSource(QVBoxLayout &column)
{
    const auto offer = [this](PostSource source, const QString &text, const QString &tooltip) {
        if (!m_maker->hasSource(source))
            return;
        m_sources->addSegment(text, tooltip);
        m_offered.append(source);
    };
    offer(PostSource::Title, tr("Title"), tr("The title of the article"));
    offer(PostSource::Summary, tr("Summary"), tr("The summary of the article"));
    offer(PostSource::Passage, tr("Selected passage"), tr("What is selected in the article"));
    m_sources->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, m_offered.indexOf(m_maker->source()))));
    QStringList missing;
    if (!m_maker->hasSource(PostSource::Summary))
        missing << tr("The article has no summary yet.");
    if (!m_maker->hasSource(PostSource::Passage))
        missing << tr("To make posts of a passage, select it in the article first.");
    m_missing->setText(missing.join(u' '));
    m_missing->setWordWrap(true);
    m_missing->setVisible(!missing.isEmpty());
    m_sources->setVisible(!m_offered.isEmpty());
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::unit * 2);
    row->addWidget(m_sources, 0, Qt::AlignLeft);
    row->addWidget(m_missing, 1);
    column.addWidget(sectionLabel(tr("Made of"), this));
    column.addLayout(row);
    connect(m_sources, &SegmentedControl::currentChanged, this, [this](int index) { m_maker->setSource(m_offered.value(index)); });
}

void PostMakerDialog::addLink(QVBoxLayout &column)
{
    const QSettings settings;
    m_address->setAccessibleName(tr("Link to the article"));
    m_address->setPlaceholderText(tr("https://… where the article is to be read"));
    m_address->setClearButtonEnabled(true);
    m_hasParameters->setAccessibleName(m_hasParameters->text());
    m_hasParameters->setToolTip(tr("They tell your site where its readers come from: the source is the service of each channel"));
    m_hasParameters->setChecked(settings.value(parametersKey).toBool());
    m_medium->setText(settings.value(mediumKey, u"social"_s).toString());
    m_campaign->setText(settings.value(campaignKey).toString());
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit * 2);
    line->addWidget(m_address, 1);
    line->addWidget(m_hasParameters);
    auto *fields = new QHBoxLayout(m_parameters);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::unit);
    const auto add = [this, fields](const QString &name, QLineEdit *field) {
        QLabel *label = captionLabel(name, m_parameters);
        label->setBuddy(field);
        field->setAccessibleName(name);
        fields->addWidget(label);
        fields->addWidget(field, 1);
        connect(field, &QLineEdit::textEdited, this, &PostMakerDialog::chooseParameters);
    };
    //: a parameter of a link (utm_medium)
    add(tr("Medium"), m_medium);
    //: a parameter of a link (utm_campaign)
    add(tr("Campaign"), m_campaign);
    m_campaign->setPlaceholderText(tr("spring-sale"));
    m_link->setWordWrap(true);
    column.addWidget(sectionLabel(tr("Link"), this));
    column.addLayout(line);
    column.addWidget(m_parameters);
    column.addWidget(m_link);
    connect(m_address, &QLineEdit::textChanged, m_maker.get(), &models::PostMaker::setAddress);
    connect(m_hasParameters, &QCheckBox::toggled, this, &PostMakerDialog::chooseParameters);
}

void PostMakerDialog::addText(QVBoxLayout &column)
{
    constexpr int leastHeight = 110;
    m_text->setAccessibleName(tr("What the post says"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(leastHeight);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_count);
    column.addLayout(head);
    column.addWidget(m_text, 2);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing && !m_maker->shown().isNull())
            m_maker->setText(m_maker->shown(), m_text->toPlainText());
    });
}

void PostMakerDialog::addThread(QVBoxLayout &column)
{
    constexpr int leastHeight = 170;
    m_isNumbered->setAccessibleName(m_isNumbered->text());
    m_isNumbered->setToolTip(tr("“1/3” stands behind each part"));
    m_isNumbered->setChecked(QSettings().value(numberedKey, true).toBool());
    const auto withKeys = [](const QString &text, int by) { return u"%1 (%2)"_s.arg(text, ThreadView::keysFor(by).toString(QKeySequence::NativeText)); };
    m_up->setToolTip(withKeys(tr("One sentence goes to the later part"), -1));
    m_down->setToolTip(withKeys(tr("One sentence goes to the earlier part"), 1));
    m_thread->setMinimumHeight(leastHeight);
    m_threadWords->setWordWrap(true);
    auto *inner = new QVBoxLayout(m_threadBox);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::half);
    auto *head = new QHBoxLayout;
    head->addWidget(m_threadWords, 1);
    head->addWidget(m_isNumbered);
    inner->addLayout(head);
    inner->addWidget(m_thread, 1);
    auto *buttons = new QWidget(m_threadBox);
    auto *row = new WrappingRow(buttons);
    row->setContentsMargins(0, theme::half, 0, 0);
    row->setSpacing(theme::unit);
    for (QPushButton *one : {m_up, m_down, m_anew})
        row->addWidget(one);
    inner->addWidget(buttons);
    column.addWidget(m_threadBox, 3);
    connect(m_thread, &ThreadView::currentMoved, this, &PostMakerDialog::followThread);
    connect(m_isNumbered, &QCheckBox::toggled, this, [this](bool isOn) {
        QSettings().setValue(numberedKey, isOn);
        m_maker->setNumbered(isOn);
    });
}

QWidget *PostMakerDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_hindrance->setWordWrap(true);
    row->addWidget(m_hindrance, 1);
    row->addWidget(button(tr("Cancel"), [this] { reject(); }));
    row->addWidget(m_save);
    m_save->setDefault(true);
    return foot;
}

void PostMakerDialog::fillChannels()
{
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_channels->clear();
        for (const domain::Channel &channel : m_maker->channels()) {
            constexpr int side = 12;
            QPixmap dot(side, side);
            dot.fill(theme::series(channel.series));
            auto *item = new QListWidgetItem(QIcon(dot), models::markedName(channel.name, channel.service, m_maker->isConnected(channel.id)), m_channels);
            item->setData(remarkedNameRole, channel.name);
            item->setData(Qt::UserRole, channel.id.value());
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
        m_channels->setCurrentRow(0);
        m_channels->setFocus();
    }
    follow();
}

void PostMakerDialog::chooseParameters()
{
    QSettings settings;
    settings.setValue(parametersKey, m_hasParameters->isChecked());
    settings.setValue(mediumKey, m_medium->text());
    settings.setValue(campaignKey, m_campaign->text());
    m_parameters->setVisible(m_hasParameters->isChecked());
    m_maker->setParameters(m_hasParameters->isChecked()
                               ? std::optional(domain::CampaignParameters{.source = {}, .medium = m_medium->text(), .campaign = m_campaign->text()})
                               : std::nullopt);
}

void PostMakerDialog::follow()
{
    const ChannelId shown = m_maker->shown();
    const bool isAddressWrong = m_maker->isAddressWrong();
    const QString link = m_maker->addressFor(shown);
    m_link->setText(isAddressWrong ? tr("This is no whole address: it begins with https://") : link.isEmpty() ? tr("No link goes along.") : link);
    writeIn(*m_link, isAddressWrong ? theme::Ink::Unfavourable : theme::Ink::MutedText);
    const bool hasChannels = !m_maker->isLoaded() || !m_maker->channels().isEmpty();
    m_channels->setVisible(hasChannels);
    m_noChannels->setVisible(!hasChannels);
    {
        const QScopedValueRollback showing(m_isShowing, true);
        for (int row = 0; row < m_channels->count(); ++row) {
            QListWidgetItem *item = m_channels->item(row);
            const ChannelId channel = channelOfItem(item);
            // What is ticked with the mouse is shown as well.
            if (channel == shown && m_channels->currentRow() != row)
                m_channels->setCurrentRow(row);
            item->setCheckState(m_maker->isWanted(channel) ? Qt::Checked : Qt::Unchecked);
            const int parts = static_cast<int>(m_maker->parts(channel).size());
            const QString length = m_maker->isArticleItself(channel) ? tr("the article itself")
                : parts > 1                                          ? tr("%Ln part(s)", nullptr, parts)
                                                                     : models::measureInWords(m_maker->measure(channel));
            const QString problem = m_maker->problem(channel);
            item->setToolTip(problem.isEmpty() ? length : length + u"\n"_s + problem);
            item->setData(Qt::AccessibleTextRole, u"%1, %2 %3"_s.arg(item->text(), length, problem).trimmed());
        }
    }
    followText();
    followThread();
    followFoot();
}

void PostMakerDialog::followText()
{
    const ChannelId shown = m_maker->shown();
    m_text->setEnabled(!shown.isNull());
    if (shown.isNull())
        return;
    const auto &channels = m_maker->channels();
    const auto channel = std::ranges::find(channels, shown, &domain::Channel::id);
    m_heading->setText(tr("On %1").arg(channel == channels.cend() ? QString() : channel->name));
    if (const QString text = m_maker->text(shown); m_text->toPlainText() != text) {
        const QScopedValueRollback showing(m_isShowing, true);
        m_text->setPlainText(text);
    }
    if (m_maker->isArticleItself(shown)) {
        m_text->setEnabled(false);
        m_count->setText(tr("The article itself leaves there, not this text."));
        return writeIn(*m_count, theme::Ink::MutedText);
    }
    const auto measure = m_maker->measure(shown);
    const bool isThread = m_maker->parts(shown).size() > 1;
    const QString problem = m_maker->problem(shown);
    const QString told = isThread || !measure.isTooLong()
        ? (measure.used == 0 ? problem : models::measureInWords(domain::TextMeasure{.used = measure.used, .most = isThread ? std::nullopt : measure.most}))
        : problem;
    const auto from = std::ranges::find(channels, m_maker->takenFrom(shown), &domain::Channel::id);
    //: %1 is a channel, %2 how long a text is or what is wrong with it
    m_count->setText(from == channels.cend() ? told : tr("Your words for “%1”; %2").arg(domain::shortened(from->name, longestName), told));
    writeIn(*m_count, problem.isEmpty() || isThread ? theme::Ink::MutedText : theme::Ink::Unfavourable);
}

void PostMakerDialog::followThread()
{
    const int parts = m_maker->thread().parts();
    m_threadBox->setVisible(parts > 1);
    if (parts < 2)
        return;
    const QString problem = m_maker->problem(m_maker->shown());
    const QString words = tr("Longer than the channel takes: a thread of %Ln part(s).", nullptr, parts);
    m_threadWords->setText(problem.isEmpty() ? words : words + u' ' + problem);
    writeIn(*m_threadWords, problem.isEmpty() ? theme::Ink::MutedText : theme::Ink::Unfavourable);
    m_anew->setVisible(m_maker->areCutsMoved());
}

void PostMakerDialog::followFoot()
{
    const QString hindrance = m_maker->hindrance();
    QStringList wanted;
    // What does not fit is saved all the same, and said before.
    QString warning;
    QStringList unconnected;
    for (const domain::Channel &channel : m_maker->channels()) {
        const QString problem = m_maker->isWanted(channel.id) ? m_maker->problem(channel.id) : QString();
        if (m_maker->isWanted(channel.id))
            wanted << channel.name;
        if (warning.isEmpty() && !problem.isEmpty())
            warning = tr("%1: %2", "a channel, and what is wrong with its post").arg(channel.name, problem);
        if (m_maker->isWanted(channel.id) && !m_maker->isConnected(channel.id) && !domain::servicesByHand().contains(channel.service))
            unconnected << channel.name;
    }
    //: %1 are the channels
    const QString waiting
        = tr("Not connected: %1. What is made there waits for the connection, or is published by hand.").arg(QLocale().createSeparatedList(unconnected));
    const bool isArticle = m_maker->isArticleMeant();
    const QString list = QLocale().createSeparatedList(wanted);
    //: %1 are the channels on which an article is published
    const QString making = isArticle ? tr("The article, on: %1").arg(list)
                                     //: %1 are the channels that posts are made for
                                     : tr("%Ln post(s): %1", nullptr, static_cast<int>(wanted.size())).arg(list);
    const QString outcome = unconnected.isEmpty() ? making : making + u'\n' + waiting;
    m_hindrance->setText(!hindrance.isEmpty() ? hindrance : warning.isEmpty() ? outcome : warning);
    m_save->setText(isArticle ? tr("Go on in the calendar") : m_isPlanned->isChecked() ? tr("Plan the posts") : tr("Save as ideas"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(hindrance.isEmpty());
    const QString next = isArticle ? tr("There it is published now, or scheduled") : QString();
    m_save->setToolTip(!hindrance.isEmpty() ? hindrance : warning.isEmpty() ? next : warning);
}

void PostMakerDialog::save()
{
    m_save->setEnabled(false);
    m_maker->save(m_isPlanned->isChecked() ? std::optional(m_day->date()) : std::nullopt);
}

} // namespace parvis::ui

// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/cardsview.h"

#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QBuffer>
#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using analysis::ShareCard;
using analysis::SharePlace;
using theme::Ink;

namespace {

constexpr int cardsWide = 520;

/// The picture of a card, cut to the shape in which its place shows it; without one, its place.
class CardPicture final : public QWidget
{
public:
    CardPicture(const QPixmap &picture, QSize shape)
        : m_picture(picture)
        , m_shape(shape)
    {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        // Told by the card's own words.
        setAccessibleName({});
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * m_shape.height() / m_shape.width(); }
    [[nodiscard]] QSize sizeHint() const override { return {cardsWide, heightForWidth(cardsWide)}; }
    // Or cards in a narrow window would keep the height that they have in a wide one.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme::ink(Ink::SoftFill));
        if (m_picture.isNull()) {
            constexpr int size = 32;
            const QRect middle(rect().center() - QPoint(size / 2, size / 2), QSize(size, size));
            return theme::icon(u"view-preview"_s).paint(&painter, middle);
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSizeF shown = QSizeF(size()).scaled(m_picture.size(), Qt::KeepAspectRatio);
        const QPointF corner((m_picture.width() - shown.width()) / 2, (m_picture.height() - shown.height()) / 2);
        painter.drawPixmap(rect(), m_picture, QRectF(corner, shown).toRect());
    }

private:
    QPixmap m_picture;
    QSize m_shape;
};

ElidedLabel *words(const QString &text, const QFont &font, Ink ink, int mostLines)
{
    auto *label = new ElidedLabel(text);
    label->setFont(font);
    label->setInk(ink);
    constexpr int all = 20;
    label->setMostLines(mostLines > 0 ? mostLines : all);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// Arial at so many pixels, or the reader's own font.
QFont inPixels(int size, const QFont &own)
{
    if (size <= 0)
        return own;
    QFont font = theme::bodyFont();
    // Arial's own metrics, where it is installed, are those of the cut.
    font.setFamilies({u"Arial"_s, u"Liberation Sans"_s, u"Arimo"_s, font.family()});
    font.setPixelSize(size);
    return font;
}

QPixmap decoded(const QByteArray &content)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // No larger than it is drawn, on a screen of twice the points.
    if (const QSize size = reader.size(); size.width() > cardsWide * 2)
        reader.setScaledSize(size.scaled(cardsWide * 2, size.height(), Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

} // namespace

CardsView::CardsView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("How the article looks where it is shared"));
    setFocusPolicy(Qt::StrongFocus);
}

void CardsView::setArticle(const domain::Article &article, const QStringList &pictures)
{
    analysis::ShareFacts facts = models::shareFacts(article, pictures);
    const bool hasSummary = !article.summary.trimmed().isEmpty();
    if (m_cards && facts == m_facts && hasSummary == m_hasSummary)
        return;
    m_facts = std::move(facts);
    m_hasSummary = hasSummary;
    fill();
}

void CardsView::setPicture(const QByteArray &content)
{
    if (content == m_content)
        return;
    m_content = content;
    m_picture = content.isEmpty() ? QPixmap() : decoded(content);
    if (m_cards)
        fill();
}

void CardsView::setHead(const QString &lines)
{
    if (lines == m_head)
        return;
    const bool isNew = m_head.isEmpty() || lines.isEmpty();
    m_head = lines;
    if (isNew && m_cards)
        return fill();
    if (m_headLines)
        m_headLines->setPlainText(m_head);
}

void CardsView::addHead(QVBoxLayout &column)
{
    constexpr int linesShown = 12;
    m_headLines = nullptr;
    if (m_head.isEmpty())
        return;
    column.addWidget(captionLabel(tr("In the head of its page")));
    m_headLines = new QPlainTextEdit(m_head);
    m_headLines->setAccessibleName(tr("Lines in the head of the page"));
    m_headLines->setReadOnly(true);
    m_headLines->setTabChangesFocus(true);
    m_headLines->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(theme::captionFont().pointSizeF());
    m_headLines->setFont(fixed);
    m_headLines->setFixedHeight(QFontMetrics(fixed).lineSpacing() * linesShown + theme::unit * 2);
    column.addWidget(m_headLines);
    auto *told = captionLabel(tr("Exports to HTML have them, and those to a site's folder in the front matter, as head."));
    told->setWordWrap(true);
    column.addWidget(told);
    auto *copy = new QPushButton(tr("Copy these lines"));
    copy->setAccessibleName(copy->text());
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_head); });
    column.addWidget(copy, 0, Qt::AlignLeading);
}

void CardsView::fill()
{
    const int scrolled = verticalScrollBar()->value();
    auto *room = new QWidget;
    auto *rows = new QHBoxLayout(room);
    rows->setContentsMargins(theme::margin, theme::unit * 2, theme::margin, theme::margin);
    m_cards = new QWidget;
    m_cards->setMaximumWidth(cardsWide);
    auto *column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    for (const ShareCard &card : analysis::shareCards(m_facts)) {
        column->addWidget(captionLabel(models::placeName(card.place)));
        column->addWidget(cardOf(card));
        if (const QString advice = models::adviceOn(card, m_hasSummary, column->count() <= 2); !advice.isEmpty()) {
            auto *told = captionLabel(advice);
            told->setWordWrap(true);
            column->addWidget(told);
        }
        column->addSpacing(theme::unit * 2);
    }
    addHead(*column);
    column->addStretch(1);
    rows->addStretch(1);
    rows->addWidget(m_cards, 1000);
    rows->addStretch(1);
    setWidget(room);
    verticalScrollBar()->setValue(scrolled);
}

QWidget *CardsView::cardOf(const ShareCard &card) const
{
    auto *drawn = new Card;
    drawn->setAccessibleName(models::placeName(card.place));
    const bool isSearch = card.place == SharePlace::SearchPage;
    if (isSearch || card.place == SharePlace::Mail) {
        if (!card.site.isEmpty())
            drawn->body()->addWidget(words(card.site, theme::captionFont(), Ink::MutedText, 1));
        const QFont titleFont = inPixels(card.titlePixels, bold(theme::bodyFont()));
        const QFont descriptionFont = inPixels(card.descriptionPixels, theme::bodyFont());
        drawn->body()->setSpacing(theme::half);
        drawn->body()->addWidget(words(card.title, titleFont, isSearch ? Ink::Accent : Ink::Text, card.titleLines));
        drawn->body()->addWidget(words(card.description, descriptionFont, Ink::MutedText, card.descriptionLines));
        return drawn;
    }
    auto *text = new QWidget;
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, theme::unit + theme::half);
    column->setSpacing(theme::half);
    auto *site = words(card.site, theme::captionFont(), Ink::MutedText, 1);
    if (card.isSiteFirst)
        column->addWidget(site);
    column->addWidget(words(card.title, bold(theme::bodyFont()), Ink::Text, card.titleLines));
    if (card.descriptionLines >= 0)
        column->addWidget(words(card.description, theme::bodyFont(), Ink::MutedText, card.descriptionLines));
    if (!card.isSiteFirst)
        column->addWidget(site);
    drawn->body()->setContentsMargins(0, 0, 0, 0);
    drawn->body()->setSpacing(0);
    if (card.hasPicture && card.isPictureLast)
        column->addWidget(new CardPicture(m_picture, card.pictureShape));
    else if (card.hasPicture)
        drawn->body()->addWidget(new CardPicture(m_picture, card.pictureShape));
    drawn->body()->addWidget(text);
    return drawn;
}

void CardsView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cards)
        fill();
}

} // namespace parvis::ui

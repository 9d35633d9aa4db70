// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewpane.h"

#include "ui/articles/previewloader.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
constexpr std::chrono::milliseconds afterPainting{40};

QString previewStyle()
{
    QFile file(u":/parvis/preview/preview.css"_s);
    const QString rules = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const auto colour = [](const char *name, Ink ink) { return u"--%1:%2;"_s.arg(QLatin1StringView(name), theme::ink(ink).name()); };
    const QString colours = colour("ground", Ink::Ground) + colour("surface", Ink::Surface) + colour("line", Ink::Line) + colour("text", Ink::Text)
        + colour("muted", Ink::MutedText) + colour("soft", Ink::SoftFill) + colour("accent", Ink::Accent);
    return u":root{color-scheme:%1;%2}\n"_s.arg(theme::isDark() ? u"dark"_s : u"light"_s, colours) + rules;
}
} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout)
    , m_page(new QWidget)
    , m_problem(mutedLabel({}))
    , m_markupNote(captionLabel(tr("Tags of HTML are left out, here and in pages and PDFs that are exported; the words between them stay.")))
    , m_linkBar(new QWidget(this))
    , m_link(new ElidedLabel({}, m_linkBar))
    , m_openLink(new QPushButton(tr("Open in the browser"), m_linkBar))
{
    setAccessibleName(tr("Preview of the article"));
    auto *pageLayout = new QVBoxLayout(m_page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMargin(theme::margin);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_problem);

    m_link->setInk(Ink::MutedText);
    m_link->setElideMode(Qt::ElideMiddle);
    m_openLink->setAccessibleName(tr("Open the link in the browser"));
    auto *dismiss = new QToolButton(m_linkBar);
    dismiss->setIcon(theme::icon(u"close"_s));
    dismiss->setAccessibleName(tr("Do not open the link"));
    dismiss->setToolTip(dismiss->accessibleName());
    auto *linkLayout = new QHBoxLayout(m_linkBar);
    linkLayout->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    linkLayout->addWidget(m_link, 1);
    linkLayout->addWidget(m_openLink);
    linkLayout->addWidget(dismiss);
    m_linkBar->setAutoFillBackground(true);
    m_linkBar->setBackgroundRole(QPalette::Base);
    m_linkBar->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_stack, 1);
    m_markupNote->setWordWrap(true);
    m_markupNote->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    m_markupNote->hide();
    column->addWidget(m_markupNote);
    // The text is painted before the engine takes its fifth of a second to start.
    m_prepareSoon.setSingleShot(true);
    m_prepareSoon.setInterval(afterPainting);
    connect(&m_prepareSoon, &QTimer::timeout, this, [this] {
        if (prepare())
            m_preview->showBody(m_html, m_language);
    });
    connect(m_openLink, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(m_clicked);
        m_clicked.clear();
        showLink({});
    });
    connect(dismiss, &QToolButton::clicked, this, [this] {
        m_clicked.clear();
        showLink({});
    });
}

PreviewPane::~PreviewPane() = default;

bool PreviewPane::prepare()
{
    if (m_isTried)
        return m_preview != nullptr;
    m_isTried = true;
    const auto plugin = loadPreviewPlugin();
    if (!plugin) {
        m_error = plugin.error();
        m_problem->setText(tr("The preview is not installed. Install Parvis from its package, or build it with Qt WebEngine, to see the article here. "
                              "Writing, saving and exporting to HTML and Markdown work without it."));
        m_problem->setToolTip(m_error.detail);
        m_stack->setCurrentWidget(m_problem);
        return false;
    }
    m_preview = (*plugin)->create(m_page);
    m_preview->shown = [this] { Q_EMIT shown(); };
    m_preview->scrolledToLine = [this](double line) { Q_EMIT scrolledToLine(line); };
    m_preview->linkHovered = [this](const QString &address) {
        // A hovered address does not push away the one that waits for its button.
        if (m_clicked.isEmpty())
            showLink(address);
    };
    m_preview->linkClicked = [this](const QUrl &url) {
        m_clicked = url;
        showLink(url.toDisplayString());
    };
    QWidget *view = m_preview->widget();
    view->setAccessibleName(tr("Preview of the article"));
    m_page->layout()->addWidget(view);
    m_preview->setZoom(m_zoom);
    setFocusProxy(view);
    followTheme();
    return true;
}

void PreviewPane::showLink(const QString &address)
{
    const bool mayOpen = m_clicked.scheme() == "http"_L1 || m_clicked.scheme() == "https"_L1 || m_clicked.scheme() == "mailto"_L1;
    m_link->setText(address);
    m_openLink->setVisible(mayOpen);
    m_linkBar->setVisible(!address.isEmpty());
    placeLinkBar();
}

void PreviewPane::placeLinkBar()
{
    // Over the page and not below it: a bar that comes and goes must not move the text.
    const int high = m_linkBar->sizeHint().height();
    m_linkBar->setGeometry(0, height() - high, width(), high);
    m_linkBar->raise();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLinkBar();
}

void PreviewPane::showBody(const QString &html, const QString &language)
{
    m_html = html;
    m_language = language;
    if (m_preview)
        m_preview->showBody(html, language);
    else if (!m_isTried)
        m_prepareSoon.start();
}

void PreviewPane::setHasMarkup(bool hasMarkup)
{
    m_markupNote->setVisible(hasMarkup);
}

void PreviewPane::scrollToLine(double line)
{
    if (m_preview)
        m_preview->scrollToLine(line);
}

void PreviewPane::setZoom(double factor)
{
    m_zoom = factor;
    if (m_preview)
        m_preview->setZoom(factor);
}

QFuture<domain::Result<>> PreviewPane::exportPdf(const QByteArray &page, const QString &path)
{
    if (prepare())
        return m_preview->exportPdf(page, path);
    return QtFuture::makeReadyValueFuture(domain::Result<>(std::unexpected(m_error)));
}

void PreviewPane::followTheme()
{
    if (m_preview)
        m_preview->setStyle(previewStyle(), theme::ink(Ink::Ground));
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followTheme();
}

} // namespace parvis::ui

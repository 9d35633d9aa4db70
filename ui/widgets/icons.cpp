// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QLoggingCategory>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

using namespace Qt::StringLiterals;

namespace parvis::ui::theme {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "parvis.ui.icons", QtWarningMsg)

/// Where the drawing of that name lies: our own first, then Breeze's.
[[nodiscard]] QString pathOf(const QString &name)
{
    for (const auto *folder : {":/parvis/icons/parvis/", ":/parvis/icons/breeze/"}) {
        const QString path = QLatin1StringView(folder) + name + u".svg"_s;
        if (QFile::exists(path))
            return path;
    }
    qCWarning(lcIcons) << "no icon named" << name;
    return {};
}

/// Draws one SVG in an ink looked up when it is painted, so that it follows the palette.
class InkIconEngine final : public QIconEngine
{
public:
    InkIconEngine(QString path, Ink ink)
        : m_path(std::move(path))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    /// As of Qt 6.8 the size is in device-independent pixels.
    QPixmap scaledPixmap(const QSize &wanted, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override
    {
        const QSize size = wanted * scale;
        QColor colour = ink(mode == QIcon::Selected ? Ink::OnAccent : m_ink);
        // What warns of itself, as a bin does, does so in our own ink for that.
        QColor warning = mode == QIcon::Selected ? colour : ink(Ink::Unfavourable);
        if (mode == QIcon::Disabled) {
            colour = ink(Ink::MutedText);
            constexpr qreal faded = 0.5;
            colour.setAlphaF(faded);
            warning = colour;
        }
        const QString key = m_path + colour.name(QColor::HexArgb) + warning.name() + QString::number(size.width()) + u'x' + QString::number(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = drawn(size, colour, warning);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    bool isNull() override { return m_path.isEmpty(); }
    QString key() const override { return u"parvis-ink"_s; }
    QIconEngine *clone() const override { return new InkIconEngine(m_path, m_ink); }

private:
    [[nodiscard]] QPixmap drawn(const QSize &size, const QColor &colour, const QColor &warning) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(m_path);
        if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return pixmap;
        QByteArray svg = file.readAll();
        // Breeze's text colour, which our own drawings use too.
        svg.replace("#232629", colour.name().toLatin1());
        // Its colours for what is negative and what needs care: too faint on a dark ground.
        for (const char *own : {"#da4453", "#f67400"})
            svg.replace(own, warning.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter);
        return pixmap;
    }

    QString m_path;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name, Ink ink)
{
    return QIcon(new InkIconEngine(pathOf(name), ink));
}

QIcon programIcon()
{
    // It holds nothing in Breeze's text colour, so that no ink reaches it.
    return QIcon(new InkIconEngine(u":/parvis/icons/io.github.parvis.Parvis.svg"_s, Ink::Text));
}

} // namespace parvis::ui::theme

/**
 * The pictures of reports. Each is drawn once, by JFreeChart and renderers of our own, onto any {@link
 * java.awt.Graphics2D}: the one that writes SVG for pages, whose colours are roles for the style sheet, or that of a
 * document, where the roles have their light values.
 */
package org.thetaprep.report.chart;

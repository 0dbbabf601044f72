/**
 * What a report says, as plain values: strings, numbers, dates. Nothing here knows of databases, servers or content
 * types; whoever has results turns them into these records, and the packages below turn the records into words,
 * pictures, page fragments and documents.
 *
 * <p>Texts may hold code between backticks and paragraphs parted by an empty line; everything else is shown as it is.
 */
package org.thetaprep.report;

/**
 * Reads a pack's YAML files into the typed model and reports everything that is wrong with them at
 * once, each with file, line and column. The only place that knows the YAML library.
 */
package org.thetaprep.content.reader;

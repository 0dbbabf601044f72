/** How items do in the field: what closed attempts say of each, counted again whenever one of them changes. */
package org.thetaprep.runner.analysis;

/** The folder that the preview shows. */
package org.thetaprep.runner.preview.store;

/** The pages of the preview, made of the fragments that learners see. */
package org.thetaprep.runner.preview.web;

/** Every page in every state on sample models: rendered, looked over, and worked in a browser without a server. */
package org.thetaprep.runner.gallery;

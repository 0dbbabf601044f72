/** The exam room: its page, and the requests that it makes. Sees items only by their key-free view. */
package org.thetaprep.runner.attempt.web;

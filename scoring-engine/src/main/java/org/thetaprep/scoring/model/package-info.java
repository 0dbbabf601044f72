/**
 * Item response models: how probable each response category is at an ability.
 *
 * <p>Everywhere the logistic metric is used with D = 1, ability θ is in logits, and responses are
 * numbered 0 … K, where 0 is the category that earns least.
 */
package org.thetaprep.scoring.model;

package org.thetaprep.scoring.adaptive;

import java.util.List;
import java.util.Objects;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * An item as an adaptive test sees it.
 *
 * @param id its name, not blank
 * @param domain index of its content domain, from 0
 * @param model the response model that the estimator uses
 * @param difficulty where it is aimed, in logits
 * @param slope how sharp it is, per logit, positive
 * @param judged whether its difficulty shares the common error of the author's labels
 * @param groups names of the groups of which a test may hold one item only (enemies, siblings)
 */
public record BankItem(
        String id,
        int domain,
        ResponseModel model,
        double difficulty,
        double slope,
        boolean judged,
        List<String> groups) {

    public BankItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        if (domain < 0) {
            throw new IllegalArgumentException("domain of item " + id + " must not be negative, but is " + domain);
        }
        Objects.requireNonNull(model, "model");
        if (!(slope > 0)) {
            throw new IllegalArgumentException("slope of item " + id + " must be positive, but is " + slope);
        }
        groups = List.copyOf(groups);
    }

    /** An item with known parameters. */
    public static BankItem known(String id, int domain, Logistic item) {
        return new BankItem(id, domain, item, item.b(), item.a(), false, List.of());
    }

    /** An item known by its prior, used by its expected response. */
    public static BankItem uncertain(String id, int domain, ItemPrior prior) {
        return uncertain(id, domain, prior, ExpectedResponse.of(prior));
    }

    /**
     * An item known by its prior, for a bank in which many items have the same one.
     *
     * @param id its name, not blank
     * @param domain index of its content domain, from 0
     * @param prior what is known of it
     * @param response the expected response of that prior, made once for all of them
     */
    public static BankItem uncertain(String id, int domain, ItemPrior prior, ExpectedResponse response) {
        return new BankItem(
                id,
                domain,
                response,
                prior.difficultyMean(),
                Math.exp(prior.logSlopeMean()),
                prior.judged(),
                List.of());
    }

    /** This item, in groups of which a test may hold one item only. */
    public BankItem inGroups(List<String> names) {
        return new BankItem(id, domain, model, difficulty, slope, judged, names);
    }
}

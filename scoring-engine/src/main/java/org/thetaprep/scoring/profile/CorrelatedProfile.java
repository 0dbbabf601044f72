package org.thetaprep.scoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.GaussHermite;

/**
 * Domain abilities with any normal prior, where the second-order structure does not fit: the mode by
 * Fisher scoring, and mean and covariance by adaptive Gauss–Hermite quadrature centred and scaled by the
 * normal approximation at the mode (Naylor &amp; Smith 1982; Schilling &amp; Bock 2005). The number of
 * points grows as nodes to the power of domains, so that it is for few domains.
 */
public final class CorrelatedProfile {

    private static final int NODES = 13;
    private static final int ITERATIONS = 200;
    private static final double LARGEST_STEP = 1;

    private final double[] priorMean;
    private final double[][] priorPrecision;
    private final int nodes;

    /**
     * One answer.
     *
     * @param domain the item's domain, from 0
     * @param item its response model
     * @param category the response given
     */
    public record Answer(int domain, ResponseModel item, int category) {

        public Answer {
            if (category < 0 || category >= item.categories()) {
                throw new IllegalArgumentException(
                        "category must be 0 to " + (item.categories() - 1) + ", but is " + category);
            }
        }
    }

    /**
     * Where the posterior is highest.
     *
     * @param theta the mode (MAP), ability by domain
     * @param covariance inverse of the observed information (with the prior's precision) there
     */
    public record Mode(double[] theta, double[][] covariance) {

        /** Standard error of a domain, from the observed information. */
        public double standardError(int domain) {
            return Math.sqrt(covariance[domain][domain]);
        }
    }

    /**
     * The posterior's moments.
     *
     * @param mean posterior mean (EAP) by domain
     * @param covariance posterior covariance matrix
     */
    public record Moments(double[] mean, double[][] covariance) {}

    /**
     * A prior with 13 quadrature nodes for each domain.
     *
     * @param mean prior mean by domain
     * @param covariance prior covariance matrix, symmetric and positive definite
     */
    public CorrelatedProfile(double[] mean, double[][] covariance) {
        this(mean, covariance, NODES);
    }

    /**
     * A prior.
     *
     * @param mean prior mean by domain
     * @param covariance prior covariance matrix, symmetric and positive definite
     * @param nodes quadrature nodes for each domain, 2 to 31
     */
    public CorrelatedProfile(double[] mean, double[][] covariance, int nodes) {
        if (covariance.length != mean.length) {
            throw new IllegalArgumentException(
                    "covariance must have " + mean.length + " rows, but has " + covariance.length);
        }
        this.priorMean = mean.clone();
        this.priorPrecision = inverse(covariance);
        this.nodes = nodes;
    }

    private static double[][] inverse(double[][] matrix) {
        double[][] inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .getInverse()
                .getData();
        for (int d = 0; d < inverse.length; d++) {
            for (int e = 0; e < d; e++) {
                double middle = (inverse[d][e] + inverse[e][d]) / 2;
                inverse[d][e] = middle;
                inverse[e][d] = middle;
            }
        }
        return inverse;
    }

    private List<List<Answer>> byDomain(List<Answer> answers) {
        List<List<Answer>> domains = new ArrayList<>();
        for (int d = 0; d < priorMean.length; d++) {
            domains.add(new ArrayList<>());
        }
        for (Answer answer : answers) {
            if (answer.domain() < 0 || answer.domain() >= priorMean.length) {
                throw new IllegalArgumentException(
                        "domain must be 0 to " + (priorMean.length - 1) + ", but is " + answer.domain());
            }
            domains.get(answer.domain()).add(answer);
        }
        return domains;
    }

    /**
     * The posterior mode. With guessing a posterior can have more than one; this is the one uphill from
     * the prior mean.
     *
     * @param answers the answers, possibly none
     */
    public Mode mode(List<Answer> answers) {
        List<List<Answer>> domains = byDomain(answers);
        double[] theta = priorMean.clone();
        double height = logPosterior(domains, theta);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] step = step(domains, theta);
            double size = 0;
            for (double value : step) {
                size = Math.max(size, Math.abs(value));
            }
            double scale = Math.min(1, LARGEST_STEP / Math.max(size, 1e-300));
            double[] next = moved(theta, step, scale);
            double nextHeight = logPosterior(domains, next);
            while (nextHeight < height && scale > 1e-12) {
                scale /= 2;
                next = moved(theta, step, scale);
                nextHeight = logPosterior(domains, next);
            }
            theta = next;
            height = nextHeight;
            if (size < 1e-12) {
                break;
            }
        }
        double[][] information = priorPrecision();
        for (int d = 0; d < theta.length; d++) {
            for (Answer answer : domains.get(d)) {
                information[d][d] += answer.item().observedInformation(answer.category(), theta[d]);
            }
        }
        return new Mode(theta, inverse(information));
    }

    private double[][] priorPrecision() {
        double[][] copy = new double[priorPrecision.length][];
        for (int d = 0; d < copy.length; d++) {
            copy[d] = priorPrecision[d].clone();
        }
        return copy;
    }

    private double[] step(List<List<Answer>> domains, double[] theta) {
        double[][] information = priorPrecision();
        double[] gradient = new double[theta.length];
        for (int d = 0; d < theta.length; d++) {
            for (int e = 0; e < theta.length; e++) {
                gradient[d] -= priorPrecision[d][e] * (theta[e] - priorMean[e]);
            }
            for (Answer answer : domains.get(d)) {
                int n = answer.item().categories();
                double[] p = new double[n];
                double[] first = new double[n];
                answer.item().derivatives(theta[d], p, first, new double[n]);
                gradient[d] += first[answer.category()] / p[answer.category()];
                information[d][d] += answer.item().information(theta[d]);
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(information, false);
        return new CholeskyDecomposition(matrix)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
    }

    private static double[] moved(double[] theta, double[] step, double scale) {
        double[] next = theta.clone();
        for (int d = 0; d < next.length; d++) {
            next[d] += scale * step[d];
        }
        return next;
    }

    private double logPosterior(List<List<Answer>> domains, double[] theta) {
        double sum = 0;
        for (int d = 0; d < theta.length; d++) {
            sum += logLikelihood(domains.get(d), theta[d]);
        }
        return sum + logPrior(theta);
    }

    private static double logLikelihood(List<Answer> answers, double theta) {
        double sum = 0;
        for (Answer answer : answers) {
            sum += answer.item().logProbability(answer.category(), theta);
        }
        return sum;
    }

    private double logPrior(double[] theta) {
        double sum = 0;
        for (int d = 0; d < theta.length; d++) {
            for (int e = 0; e < theta.length; e++) {
                sum += (theta[d] - priorMean[d]) * priorPrecision[d][e] * (theta[e] - priorMean[e]);
            }
        }
        return -sum / 2;
    }

    /**
     * Posterior mean and covariance.
     *
     * @param answers the answers, possibly none
     */
    public Moments moments(List<Answer> answers) {
        Mode mode = mode(answers);
        RealMatrix root = new CholeskyDecomposition(new Array2DRowRealMatrix(mode.covariance())).getL();
        Sum sum = new Sum(byDomain(answers), mode.theta(), root.getData());
        sum.add(0, 0, 0);
        return sum.moments();
    }

    /** The running sum over all points of the product rule, one domain inside the other. */
    private final class Sum {
        private final List<List<Answer>> domains;
        private final double[] centre;
        private final double[][] root;
        private final GaussHermite rule = GaussHermite.standard(nodes);
        private final double peak;
        private final double[] z;
        private final double[] theta;
        private double total;
        private final double[] firsts;
        private final double[][] seconds;

        Sum(List<List<Answer>> domains, double[] centre, double[][] root) {
            this.domains = domains;
            this.centre = centre;
            this.root = root;
            this.peak = logPosterior(domains, centre);
            int n = centre.length;
            this.z = new double[n];
            this.theta = new double[n];
            this.firsts = new double[n];
            this.seconds = new double[n][n];
        }

        /** Cholesky makes θ_d depend on the first d nodes only, so that likelihoods are shared. */
        void add(int domain, double log, double logWeight) {
            if (domain == centre.length) {
                double weight = Math.exp(log + logPrior(theta) - peak + logWeight);
                total += weight;
                for (int d = 0; d < domain; d++) {
                    double distance = theta[d] - centre[d];
                    firsts[d] += weight * distance;
                    for (int e = 0; e <= d; e++) {
                        seconds[d][e] += weight * distance * (theta[e] - centre[e]);
                    }
                }
                return;
            }
            for (int i = 0; i < rule.size(); i++) {
                z[domain] = rule.node(i);
                theta[domain] = centre[domain];
                for (int e = 0; e <= domain; e++) {
                    theta[domain] += root[domain][e] * z[e];
                }
                double likelihood = logLikelihood(domains.get(domain), theta[domain]);
                double weight = Math.log(rule.weight(i)) + z[domain] * z[domain] / 2;
                add(domain + 1, log + likelihood, logWeight + weight);
            }
        }

        Moments moments() {
            int n = centre.length;
            double[] mean = new double[n];
            double[][] covariance = new double[n][n];
            for (int d = 0; d < n; d++) {
                double shift = firsts[d] / total;
                mean[d] = centre[d] + shift;
                for (int e = 0; e <= d; e++) {
                    covariance[d][e] = seconds[d][e] / total - shift * firsts[e] / total;
                    covariance[e][d] = covariance[d][e];
                }
            }
            return new Moments(mean, covariance);
        }
    }
}

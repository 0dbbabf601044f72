package org.thetaprep.report.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.report.words.Language;

/**
 * Where the links of a page fragment lead.
 *
 * @param links those at its head, in their order
 * @param referenceBase what stands before the identifier of a reference row, for example {@code /reference/}; empty for
 *     no links
 */
public record PageLinks(List<Link> links, Optional<String> referenceBase) {

    public PageLinks {
        links = List.copyOf(links);
        Objects.requireNonNull(referenceBase, "referenceBase");
    }

    /** What a link leads to. */
    public enum Target {
        /** The same report as a document. */
        PDF,
        /** The review of all items as a document. */
        APPENDIX,
        /** The attempt as data. */
        DATA,
        /** The same without the learner's name. */
        UNNAMED_DATA,
        /** The same page in another language. */
        LANGUAGE
    }

    /**
     * A link.
     *
     * @param target what it leads to
     * @param language of what it leads to
     * @param path where that is
     */
    public record Link(Target target, Language language, String path) {

        public Link {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * No links but those of the next steps.
     *
     * @return the links
     */
    public static PageLinks none() {
        return new PageLinks(List.of(), Optional.empty());
    }
}

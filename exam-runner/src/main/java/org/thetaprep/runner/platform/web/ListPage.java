package org.thetaprep.runner.platform.web;

import java.util.List;

/**
 * A page of a list whose newest come first.
 *
 * @param rows what is on it
 * @param later the number of the page before it; 0 if there is none
 * @param earlier the number of the page after it; 0 if there is none
 */
public record ListPage<T>(List<T> rows, int later, int earlier) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /**
     * The page that is asked for, or the last if there are not so many.
     *
     * @param all the list, newest first
     * @param number of the page, from 1
     * @param size how many rows a page has, from 1
     */
    public static <T> ListPage<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.min(number, pages);
        return new ListPage<>(
                all.subList((page - 1) * size, Math.min(all.size(), page * size)), page - 1, page < pages ? page + 1 : 0);
    }
}

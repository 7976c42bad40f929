package org.miyar.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/** People × items without gaps: rows with an unanswered item (NaN) are left out, the others keep their order. */
final class ItemMatrix {
    private final double[][] rows;
    private final int items;

    private ItemMatrix(double[][] rows, int items) {
        this.rows = rows;
        this.items = items;
    }

    /** Throws {@link IllegalArgumentException} unless all rows have the same number of items, at least {@code minimum}. */
    static ItemMatrix complete(double[][] rows, int minimum) {
        int items = rows.length == 0 ? minimum : rows[0].length;
        if (items < minimum || !Arrays.stream(rows).allMatch(row -> row.length == items)) {
            throw new IllegalArgumentException("Every row needs the same number of items, at least " + minimum);
        }
        var complete = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return new ItemMatrix(complete, items);
    }

    /** Rows in lexicographic order: sums over them do not depend on who came first. */
    ItemMatrix sorted() {
        var sorted = rows.clone();
        Arrays.sort(sorted, Arrays::compare);
        return new ItemMatrix(sorted, items);
    }

    int items() {
        return items;
    }

    int people() {
        return rows.length;
    }

    /** Whether everybody answered everything alike. */
    boolean flat() {
        return Samples.flat(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    double[] item(int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }

    double[] sds() {
        return IntStream.range(0, items).mapToDouble(i -> Samples.sd(item(i))).toArray();
    }

    /** Sums over the items from {@code first} in steps of {@code step}. */
    double[] sums(int first, int step) {
        return Arrays.stream(rows)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (int i = first; i < items; i += step) {
                        sum += row[i];
                    }
                    return sum;
                })
                .toArray();
    }

    double[] totals() {
        return sums(0, 1);
    }

    ItemMatrix without(int item) {
        var kept = Arrays.stream(rows)
                .map(row -> {
                    var rest = new double[items - 1];
                    System.arraycopy(row, 0, rest, 0, item);
                    System.arraycopy(row, item + 1, rest, item, items - 1 - item);
                    return rest;
                })
                .toArray(double[][]::new);
        return new ItemMatrix(kept, items - 1);
    }

    /** NaN in the row and column of an item without variance. */
    RealMatrix correlations() {
        var correlations = new Array2DRowRealMatrix(items, items);
        for (int i = 0; i < items; i++) {
            var item = item(i);
            correlations.setEntry(i, i, people() < 2 || Samples.flat(item) ? Double.NaN : 1);
            for (int j = 0; j < i; j++) {
                double r = Samples.correlation(item, item(j));
                correlations.setEntry(i, j, r);
                correlations.setEntry(j, i, r);
            }
        }
        return correlations;
    }

    /** Diagonal of the inverse; NaN throughout for a singular matrix or one with undefined entries. */
    static double[] inverseDiagonal(RealMatrix matrix) {
        int size = matrix.getRowDimension();
        var diagonal = new double[size];
        try {
            var inverse = new LUDecomposition(matrix).getSolver().getInverse();
            Arrays.setAll(diagonal, i -> inverse.getEntry(i, i));
        } catch (MathRuntimeException singular) {
            Arrays.fill(diagonal, Double.NaN);
        }
        return diagonal;
    }
}

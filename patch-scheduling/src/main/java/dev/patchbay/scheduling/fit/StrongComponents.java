package dev.patchbay.scheduling.fit;

import java.util.Arrays;
import java.util.List;

/** Tarjan's strongly connected components without recursion; a component is numbered after everything it leads to. */
final class StrongComponents {

    private final List<List<Integer>> edges;
    private final int[] component;
    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final int[] stack;
    private int stacked;
    private int visited;
    private int found;

    StrongComponents(List<List<Integer>> edges) {
        int size = edges.size();
        this.edges = edges;
        component = new int[size];
        Arrays.fill(component, -1);
        order = new int[size];
        low = new int[size];
        nextEdge = new int[size];
        stack = new int[size];
        int[] path = new int[size];
        for (int start = 0; start < size; start++) {
            if (order[start] == 0) {
                explore(start, path);
            }
        }
    }

    int[] components() {
        return component;
    }

    private void explore(int start, int[] path) {
        int depth = 0;
        path[0] = start;
        enter(start);
        while (depth >= 0) {
            int at = path[depth];
            if (nextEdge[at] < edges.get(at).size()) {
                int to = edges.get(at).get(nextEdge[at]++);
                if (order[to] == 0) {
                    path[++depth] = to;
                    enter(to);
                } else if (component[to] < 0) {
                    low[at] = Math.min(low[at], order[to]);
                }
            } else {
                leave(at);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[at]);
                }
            }
        }
    }

    private void enter(int node) {
        order[node] = ++visited;
        low[node] = visited;
        stack[stacked++] = node;
    }

    private void leave(int node) {
        if (low[node] != order[node]) {
            return;
        }
        int member;
        do {
            member = stack[--stacked];
            component[member] = found;
        } while (member != node);
        found++;
    }
}

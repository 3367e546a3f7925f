#!/usr/bin/env Rscript
# Works out with R what our statistics say of data made at random, and holds the two against each other:
# against_r.R FIGURES_FOR_R [SETS [SEED]]. FIGURES_FOR_R is the program that the build makes of the file beside this.
suppressMessages(library(psych)) # Debian: r-cran-psych

arguments <- commandArgs(trailingOnly = TRUE)
program <- arguments[1]
sets_wanted <- if (length(arguments) > 1) arguments[2] else "200"
seed <- if (length(arguments) > 2) arguments[3] else "1"
figures <- tempfile()
if (system2(program, c(sets_wanted, seed), stdout = figures) != 0) stop(program, " could not be run")
source(figures)

compared <- 0
refused <- 0
worst <- 0
differ <- function(set, what, ours, theirs) {
  if (is.null(ours)) {
    refused <<- refused + 1
    return(invisible())
  }
  off <- max(abs(ours - theirs) / pmax(1, abs(theirs)))
  compared <<- compared + length(ours)
  worst <<- max(worst, off)
  if (!is.finite(off) || length(ours) != length(theirs) || off > 1e-9)
    stop("set ", set, ", ", what, ": ours ", paste(format(ours, digits = 17), collapse = " "), ", R's ",
         paste(format(theirs, digits = 17), collapse = " "))
}

estimate_of <- function(test, value = test$estimate) c(unname(value), test$conf.int)

wilson_of <- function(count, of) {
  z <- qnorm(0.975)
  p <- count / of
  (p + z^2 / (2 * of) + c(-1, 1) * z * sqrt(p * (1 - p) / of + z^2 / (4 * of^2))) / (1 + z^2 / of)
}

prior_of <- function(count, of) {
  all <- sum(of)
  share <- sum(count) / all
  if (share <= 0 || share >= 1) return(c(0.5, 0.5))
  chance <- share * (1 - share)
  spread <- sum(of * (count / of - share)^2)
  own <- (spread - chance * (length(of) - 1)) / (chance * (all - sum(of^2) / all - (length(of) - 1)))
  weight <- if (own <= 0) 100 else min(100, max(1, 1 / own - 1))
  c(share, 1 - share) * weight
}

for (i in seq_along(sets)) {
  set <- sets[[i]]
  differ(i, "mean", set$mean, estimate_of(t.test(set$x)))
  differ(i, "deviation", set$deviation, sd(set$x))
  differ(i, "quantiles", set$quantiles,
         unname(quantile(set$x, c(0, 0.1, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 0.9, 1), type = 7)))
  differ(i, "difference of means", set$difference, {
    test <- t.test(set$x, set$y[seq_len(set$of_difference)])
    estimate_of(test, test$estimate[1] - test$estimate[2])
  })
  differ(i, "correlation", set$correlation, estimate_of(cor.test(set$x, set$y)))
  if (length(unique(set$flags)) > 1)
    differ(i, "point-biserial", set$point_biserial, estimate_of(cor.test(set$flags, set$y)))

  if (!is.null(set$alpha)) {
    table <- set$table[, set$used]
    alpha <- suppressMessages(suppressWarnings(alpha(table, use = "pairwise", warnings = FALSE)))$total$raw_alpha
    together <- min(crossprod(!is.na(table)))
    interval <- alpha.ci(alpha, together, ncol(table))
    deviation <- sqrt(sum(cov(table, use = "pairwise")))
    differ(i, "people", set$people, together)
    differ(i, "alpha", set$alpha, c(alpha, interval$lower.ci, interval$upper.ci))
    differ(i, "standard error", set$error,
           deviation * sqrt(1 - c(alpha, interval$upper.ci, interval$lower.ci)))
  } else differ(i, "alpha", NULL, NULL)

  differ(i, "Brier score", set$brier, mean((set$sure - set$right)^2))
  surest <- mean(set$sure)
  differ(i, "too sure", set$too_sure,
         surest - c(mean(set$right), rev(wilson_of(sum(set$right), length(set$right)))))

  hit <- (set$trials[1] + 0.5) / (set$trials[2] + 1)
  alarm <- (set$trials[3] + 0.5) / (set$trials[4] + 1)
  variance <- hit * (1 - hit) / (set$trials[2] * dnorm(qnorm(hit))^2) +
    alarm * (1 - alarm) / (set$trials[4] * dnorm(qnorm(alarm))^2)
  around <- c(0, -1, 1) * qnorm(0.975)
  differ(i, "d'", set$d_prime, qnorm(hit) - qnorm(alarm) + around * sqrt(variance))
  differ(i, "criterion", set$criterion, -(qnorm(hit) + qnorm(alarm)) / 2 + around * sqrt(variance / 4))
  more <- max(hit, alarm)
  less <- min(hit, alarm)
  area <- 0.5 + (more - less) * (1 + more - less) / (4 * more * (1 - less))
  differ(i, "A'", set$a_prime, if (hit >= alarm) area else 1 - area)

  effective <- max(sum(set$attainable)^2 / sum(set$attainable^2), sum(abs(set$marks))^2 / sum(set$marks^2))
  part <- sum(set$got) / sum(set$attainable)
  differ(i, "share of the attainable", set$share,
         c(part, pmin(1, pmax(0, wilson_of(part * effective, effective)))))

  prior <- prior_of(set$count, set$of)
  differ(i, "prior", set$prior, prior)
  after <- cbind(set$count + prior[1], set$of - set$count + prior[2])
  differ(i, "drawn in", set$drawn,
         as.vector(rbind(after[, 1] / rowSums(after), qbeta(0.025, after[, 1], after[, 2]),
                         qbeta(0.975, after[, 1], after[, 2]))))
  # R gives Wilson's interval as that of prop.test without correction.
  differ(i, "Wilson", set$wilson, as.vector(mapply(function(count, of)
    suppressWarnings(prop.test(count, of, correct = FALSE)$conf.int), set$count, set$of)))
  first <- wilson_of(set$count[1], set$of[1])
  second <- wilson_of(set$count[2], set$of[2])
  share <- set$count[1:2] / set$of[1:2]
  differ(i, "Newcombe", set$newcombe, share[1] - share[2] +
    c(0, -sqrt((share[1] - first[1])^2 + (second[2] - share[2])^2),
      sqrt((first[2] - share[1])^2 + (share[2] - second[1])^2)))
}
cat(sprintf("%d figures of %d sets are R's within 1e-9 (furthest off: %.1e); %d refused\n", compared, length(sets),
            worst, refused))
if (compared == 0) quit(status = 1)

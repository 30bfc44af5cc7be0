package main

import (
	"fmt"

	"sidegrid.dev/tools/checks/schemas"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// podSecurityCheck runs the policy code of the API server's own admission plugin over pods and pod templates.
func podSecurityCheck(version string) (check, error) {
	parsed, err := api.ParseVersion("v" + version)
	if err != nil {
		return nil, fmt.Errorf("kubernetes version %q: write it as 1.29", version)
	}
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		return nil, err
	}
	restricted := api.LevelVersion{Level: api.LevelRestricted, Version: parsed}
	return func(m manifest) ([]string, error) {
		if schemas.IsExtension(m.APIVersion, m.Kind) {
			return nil, nil
		}
		object, problems := decode(m)
		template := podTemplateOf(object)
		if template == nil {
			return problems, nil
		}
		var messages []string
		for _, result := range evaluator.EvaluatePod(restricted, &template.ObjectMeta, &template.Spec) {
			if !result.Allowed {
				messages = append(messages, fmt.Sprintf("%s: %s", result.ForbiddenReason, result.ForbiddenDetail))
			}
		}
		return messages, nil
	}, nil
}

// podTemplateOf is what an object makes pods from, or nil when it makes none.
func podTemplateOf(object runtime.Object) *corev1.PodTemplateSpec {
	switch o := object.(type) {
	case *corev1.Pod:
		return &corev1.PodTemplateSpec{ObjectMeta: o.ObjectMeta, Spec: o.Spec}
	case *appsv1.StatefulSet:
		return &o.Spec.Template
	case *appsv1.Deployment:
		return &o.Spec.Template
	case *appsv1.DaemonSet:
		return &o.Spec.Template
	case *batchv1.Job:
		return &o.Spec.Template
	case *batchv1.CronJob:
		return &o.Spec.JobTemplate.Spec.Template
	default:
		return nil
	}
}

package main

import (
	"context"

	apiequality "k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/diff"
	"k8s.io/apimachinery/pkg/util/validation/field"
	claimutil "k8s.io/kubernetes/pkg/api/persistentvolumeclaim"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	serviceutil "k8s.io/kubernetes/pkg/api/service"
	"k8s.io/kubernetes/pkg/apis/apps"
	appsvalidation "k8s.io/kubernetes/pkg/apis/apps/validation"
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	autoscalingvalidation "k8s.io/kubernetes/pkg/apis/autoscaling/validation"
	"k8s.io/kubernetes/pkg/apis/core"
	corevalidation "k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/apis/networking"
	networkingvalidation "k8s.io/kubernetes/pkg/apis/networking/validation"
	"k8s.io/kubernetes/pkg/apis/policy"
	policyvalidation "k8s.io/kubernetes/pkg/apis/policy/validation"
	"k8s.io/kubernetes/pkg/apis/rbac"
	rbacvalidation "k8s.io/kubernetes/pkg/apis/rbac/validation"
)

// createdKind is what the server does with an object of a kind that is created.
type createdKind struct {
	clusterScoped bool
	check         func(runtime.Object) (field.ErrorList, []string)
}

// creation holds, for each kind that charts make, the calls of its strategy: those are in k8s.io/kubernetes/pkg/registry,
// which would bring the whole API server along.
var creation = map[schema.GroupKind]createdKind{
	{Kind: "ConfigMap"}:             errorsOf(corevalidation.ValidateConfigMap),
	{Kind: "Secret"}:                errorsOf(corevalidation.ValidateSecret),
	{Kind: "ServiceAccount"}:        errorsOf(corevalidation.ValidateServiceAccount),
	{Kind: "Service"}:               created(checkService),
	{Kind: "Pod"}:                   created(checkPod),
	{Kind: "PersistentVolumeClaim"}: created(checkClaim),

	{Group: apps.GroupName, Kind: "StatefulSet"}: created(checkStatefulSet),
	{Group: apps.GroupName, Kind: "Deployment"}:  created(checkDeployment),
	{Group: apps.GroupName, Kind: "DaemonSet"}:   created(checkDaemonSet),

	{Group: autoscaling.GroupName, Kind: "HorizontalPodAutoscaler"}: created(checkAutoscaler),
	{Group: policy.GroupName, Kind: "PodDisruptionBudget"}:          created(checkDisruptionBudget),
	{Group: networking.GroupName, Kind: "NetworkPolicy"}:            created(checkNetworkPolicy),
	{Group: networking.GroupName, Kind: "Ingress"}:                  errorsOf(networkingvalidation.ValidateIngressCreate),

	{Group: rbac.GroupName, Kind: "Role"}:               errorsOf(rbacvalidation.ValidateRole),
	{Group: rbac.GroupName, Kind: "RoleBinding"}:        errorsOf(rbacvalidation.ValidateRoleBinding),
	{Group: rbac.GroupName, Kind: "ClusterRole"}:        clusterScoped(created(checkClusterRole)),
	{Group: rbac.GroupName, Kind: "ClusterRoleBinding"}: clusterScoped(errorsOf(rbacvalidation.ValidateClusterRoleBinding)),
}

func created[T any](check func(T) (field.ErrorList, []string)) createdKind {
	return createdKind{check: func(object runtime.Object) (field.ErrorList, []string) { return check(object.(T)) }}
}

func errorsOf[T any](validate func(T) field.ErrorList) createdKind {
	return created(func(object T) (field.ErrorList, []string) { return validate(object), nil })
}

func clusterScoped(kind createdKind) createdKind {
	kind.clusterScoped = true
	return kind
}

func checkService(o *core.Service) (field.ErrorList, []string) {
	// The server's storage does this before it validates.
	if o.Spec.ClusterIP != "" && len(o.Spec.ClusterIPs) == 0 {
		o.Spec.ClusterIPs = []string{o.Spec.ClusterIP}
	}
	return corevalidation.ValidateServiceCreate(o), serviceutil.GetWarningsForService(o, nil)
}

func checkPod(o *core.Pod) (field.ErrorList, []string) {
	before := o.Spec.DeepCopy()
	podutil.DropDisabledPodFields(o, nil)
	options := podutil.GetValidationOptionsFromPodSpecAndMeta(&o.Spec, nil, &o.ObjectMeta, nil)
	options.ResourceIsPod = true
	warnings := podutil.GetWarningsForPod(context.Background(), o, nil)
	return corevalidation.ValidatePodCreate(o, options), append(warnings, dropped(before, &o.Spec)...)
}

func checkStatefulSet(o *apps.StatefulSet) (field.ErrorList, []string) {
	options, warnings := checkTemplate(&o.Spec.Template)
	return appsvalidation.ValidateStatefulSet(o, options), warnings
}

func checkDeployment(o *apps.Deployment) (field.ErrorList, []string) {
	options, warnings := checkTemplate(&o.Spec.Template)
	return appsvalidation.ValidateDeployment(o, options), warnings
}

func checkDaemonSet(o *apps.DaemonSet) (field.ErrorList, []string) {
	options, warnings := checkTemplate(&o.Spec.Template)
	return appsvalidation.ValidateDaemonSet(o, options), warnings
}

// checkTemplate gives how a pod template is to be validated, and the warnings of it.
func checkTemplate(o *core.PodTemplateSpec) (corevalidation.PodValidationOptions, []string) {
	before := o.Spec.DeepCopy()
	podutil.DropDisabledTemplateFields(o, nil)
	path := field.NewPath("spec", "template")
	warnings := podutil.GetWarningsForPodTemplate(context.Background(), path, o, nil)
	return podutil.GetValidationOptionsFromPodTemplate(o, nil), append(warnings, dropped(before, &o.Spec)...)
}

// dropped tells of fields that the server forgets without a word, since their feature gate is off by default.
func dropped(before, after *core.PodSpec) []string {
	if apiequality.Semantic.DeepEqual(before, after) {
		return nil
	}
	return []string{"the server drops fields of the pod whose feature gate is off:\n" + diff.Diff(before, after)}
}

func checkAutoscaler(o *autoscaling.HorizontalPodAutoscaler) (field.ErrorList, []string) {
	options := autoscalingvalidation.HorizontalPodAutoscalerSpecValidationOptions{
		MinReplicasLowerBound:          1,
		ObjectMetricsValidationOptions: autoscalingvalidation.CrossVersionObjectReferenceValidationOptions{AllowEmptyAPIGroup: true},
	}
	return autoscalingvalidation.ValidateHorizontalPodAutoscaler(o, options), nil
}

func checkDisruptionBudget(o *policy.PodDisruptionBudget) (field.ErrorList, []string) {
	return policyvalidation.ValidatePodDisruptionBudget(o, policyvalidation.PodDisruptionBudgetValidationOptions{}), nil
}

func checkNetworkPolicy(o *networking.NetworkPolicy) (field.ErrorList, []string) {
	return networkingvalidation.ValidateNetworkPolicy(o, networkingvalidation.ValidationOptionsForNetworking(o, nil)), nil
}

func checkClusterRole(o *rbac.ClusterRole) (field.ErrorList, []string) {
	return rbacvalidation.ValidateClusterRole(o, rbacvalidation.ClusterRoleValidationOptions{}), nil
}

func checkClaim(claim *core.PersistentVolumeClaim) (field.ErrorList, []string) {
	options := corevalidation.ValidationOptionsForPersistentVolumeClaim(claim, nil)
	return corevalidation.ValidatePersistentVolumeClaim(claim, options), claimutil.GetWarningsForPersistentVolumeClaim(claim)
}

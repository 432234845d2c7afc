# page: plan
